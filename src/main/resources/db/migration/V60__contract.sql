-- A version of a benefit contract. What it says never changes; only where it stands does.
create table benefit_contract (
    id uuid primary key,
    version integer not null,
    initiative_id uuid not null references initiative,
    version_number integer not null,
    state text not null check (state in ('DRAFTED', 'SENT', 'SIGNED', 'SENT_BACK', 'VOID')),
    unit_id uuid not null,
    owner_id uuid not null,
    method text not null,
    baseline_id uuid references baseline,
    qualitative_goals text,
    redeployment_plan text not null,
    conditions text,
    drafted_by uuid not null,
    drafted_at timestamptz not null,
    unique (initiative_id, version_number)
);
create unique index benefit_contract_current on benefit_contract (initiative_id) where state in ('SENT', 'SIGNED');
create index benefit_contract_unit on benefit_contract (unit_id) where state in ('SENT', 'SIGNED');

create function contract_content_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (old.id, old.initiative_id, old.version_number, old.unit_id, old.owner_id, old.method, old.baseline_id,
            old.qualitative_goals, old.redeployment_plan, old.conditions, old.drafted_by, old.drafted_at)
        is distinct from
            (new.id, new.initiative_id, new.version_number, new.unit_id, new.owner_id, new.method, new.baseline_id,
            new.qualitative_goals, new.redeployment_plan, new.conditions, new.drafted_by, new.drafted_at) then
        raise exception 'what a contract says is kept: draft a new version' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger benefit_contract_content_kept before update or delete on benefit_contract
    for each row execute function contract_content_kept();

-- The benefit profile: so many ÅV a year from that day on.
create table benefit_promise (
    contract_id uuid not null references benefit_contract,
    from_day date not null,
    fte numeric(19, 4) not null check (fte >= 0),
    primary key (contract_id, from_day)
);
create trigger benefit_promise_append_only before update or delete on benefit_promise
    for each row execute function append_only();

-- One for each party, and none twice by the same person.
create table contract_signature (
    id uuid primary key,
    seq bigint generated always as identity,
    contract_id uuid not null references benefit_contract,
    party text not null check (party in ('UNIT_HEAD', 'PROGRAMME_MANAGER', 'STEERING_GROUP')),
    content_hash text not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null,
    unique (contract_id, party),
    unique (contract_id, person_id)
);
create trigger contract_signature_append_only before update or delete on contract_signature
    for each row execute function append_only();

-- Where a version stood from when: what was in force, as known at any time.
create table contract_step (
    id uuid primary key,
    seq bigint generated always as identity,
    contract_id uuid not null references benefit_contract,
    state text not null,
    reason text,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on contract_step (contract_id, seq);
create trigger contract_step_append_only before update or delete on contract_step
    for each row execute function append_only();
