-- An amendment (tillæg) is out for signature while the version before it stays in force; a version can be withdrawn;
-- several people can own a benefit together, and so many of them sign.
alter table benefit_contract drop constraint benefit_contract_state_check;
alter table benefit_contract add check
    (state in ('DRAFTED', 'SENT', 'SIGNED', 'REPLACED', 'SENT_BACK', 'WITHDRAWN', 'VOID'));
alter table benefit_contract add column quorum integer check (quorum >= 1);
drop index benefit_contract_current;
create unique index benefit_contract_out on benefit_contract (initiative_id) where state = 'SENT';
create unique index benefit_contract_in_force on benefit_contract (initiative_id) where state = 'SIGNED';

create or replace function contract_content_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (old.id, old.initiative_id, old.version_number, old.unit_id, old.owner_id, old.quorum, old.method,
            old.baseline_id, old.qualitative_goals, old.redeployment_plan, old.conditions, old.drafted_by,
            old.drafted_at)
        is distinct from
            (new.id, new.initiative_id, new.version_number, new.unit_id, new.owner_id, new.quorum, new.method,
            new.baseline_id, new.qualitative_goals, new.redeployment_plan, new.conditions, new.drafted_by,
            new.drafted_at) then
        raise exception 'what a contract says is kept: draft a new version' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

-- Who owns the benefit beside owner_id.
create table contract_co_owner (
    contract_id uuid not null references benefit_contract,
    person_id uuid not null,
    position integer not null,
    primary key (contract_id, person_id)
);
create index on contract_co_owner (person_id);
create trigger contract_co_owner_append_only before update or delete on contract_co_owner
    for each row execute function append_only();

-- One for each party but the owners; still none twice by the same person.
alter table contract_signature drop constraint contract_signature_contract_id_party_key;
create unique index contract_signature_party on contract_signature (contract_id, party) where party <> 'UNIT_HEAD';

-- Who is asked for a signature: what a mailed link is about, so that each has a link that lives by itself.
create table signature_request (
    id uuid primary key,
    contract_id uuid not null references benefit_contract,
    party text not null check (party in ('UNIT_HEAD', 'PROGRAMME_MANAGER', 'STEERING_GROUP')),
    person_id uuid not null,
    unique (contract_id, party, person_id)
);

-- The version in force on a day, as known at a time: signed by then and not ended by then.
create function contract_in_force(initiative uuid, on_day date, known_at timestamptz default 'infinity')
    returns uuid language sql stable as $$
    select s.contract_id
    from contract_step s join benefit_contract c on c.id = s.contract_id
    where c.initiative_id = initiative and s.state = 'SIGNED' and s.valid_from <= on_day and s.recorded_at <= known_at
      and not exists (select from contract_step e
          where e.contract_id = s.contract_id and e.seq > s.seq and e.valid_from <= on_day
            and e.recorded_at <= known_at)
    order by s.seq desc limit 1
$$;
