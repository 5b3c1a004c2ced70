-- How a programme differs from what its organisation model says; the newest entry of the model that it has now counts,
-- none is the model itself. A change of model therefore begins from that model's own filling.
create table governance (
    id bigint generated always as identity primary key,
    programme_id uuid not null references programme,
    model text not null check (model in ('TASK_FORCE', 'COMPETENCE_GROUP', 'HYBRID', 'COOPERATIVE', 'OUTSOURCING')),
    settlement text not null check (settlement in ('FIXED_PRICE', 'HOURLY', 'IN_KIND', 'SHARED_BY_KEY')),
    architect boolean not null,
    lawyer boolean not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null references person,
    on_behalf_of uuid references person,
    channel text not null
);
create index on governance (programme_id, id);
create trigger governance_append_only before update or delete on governance
    for each row execute function append_only();

create table governance_role (
    governance_id bigint not null references governance,
    role text not null check (role in ('PROCESS_CONSULTANT', 'DEVELOPER', 'INTEGRATION_DEVELOPER', 'OPERATOR',
        'PROCESS_OWNER', 'TESTER', 'ARCHITECT', 'LAWYER', 'PROJECT_MANAGER')),
    party text not null check (party in ('OWN_UNIT', 'OTHER_UNIT', 'SUPPLIER', 'OTHER_MUNICIPALITY')),
    primary key (governance_id, role)
);
create trigger governance_role_append_only before update or delete on governance_role
    for each row execute function append_only();

-- Whom somebody works for in a programme. Without a row she takes the tasks of every party.
create table works_for (
    person_id uuid not null references person,
    programme_id uuid not null references programme,
    party text not null check (party in ('OWN_UNIT', 'OTHER_UNIT', 'SUPPLIER', 'OTHER_MUNICIPALITY')),
    primary key (person_id, programme_id)
);

-- Whose people of the role take the task; null for those of every party.
alter table task add column party text;

-- What is owed for one initiative's delivery to one party, and what came of it.
create table settlement (
    id uuid primary key,
    seq bigint generated always as identity,
    programme_id uuid not null references programme,
    initiative_id uuid not null references initiative,
    party text not null,
    settled_by text not null check (settled_by in ('FIXED_PRICE', 'HOURLY', 'IN_KIND', 'SHARED_BY_KEY')),
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on settlement (initiative_id, seq);
create trigger settlement_append_only before update or delete on settlement
    for each row execute function append_only();

create table settlement_outcome (
    settlement_id uuid primary key references settlement,
    hours numeric(19,4) check (hours > 0),
    hourly_rate numeric(19,4) check (hourly_rate > 0),
    total numeric(19,4) check (total >= 0),
    share numeric(5,4) check (share between 0 and 1),
    amount numeric(19,4) not null check (amount >= 0),
    note text,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create trigger settlement_outcome_append_only before update or delete on settlement_outcome
    for each row execute function append_only();
