-- Whom a version of an initiative's contract names as an owner of its benefit, whatever became of the version: they may read
-- the contract, and the initiative that it is about.
create view initiative_party as
    select initiative_id, owner_id as person_id from benefit_contract
    union
    select c.initiative_id, o.person_id from contract_co_owner o join benefit_contract c on c.id = o.contract_id;
create index benefit_contract_owner on benefit_contract (owner_id);
