create sequence initiative_number;

create table initiative (
    id uuid primary key,
    version integer not null,
    number integer not null unique,
    programme_id uuid not null,
    title text not null,
    description text not null,
    unit_id uuid not null,
    submitted_by uuid not null,
    submitted_at timestamptz not null,
    stage text not null,
    left_stage text,
    parked_until date,
    fee_funded boolean not null,
    process_owner_id uuid,
    benefit_owner_id uuid,
    signed_contract_id uuid,
    planned_go_live date,
    go_live_on date,
    hypercare_until date,
    handed_over boolean not null
);
create index on initiative (programme_id, stage);
create index on initiative (unit_id);
create index on initiative (benefit_owner_id);
create index on initiative (process_owner_id);

-- Which stage from when: the history that reports are rebuilt from.
create table stage_entry (
    id uuid primary key,
    seq bigint generated always as identity,
    initiative_id uuid not null references initiative,
    stage text not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on stage_entry (initiative_id, seq);
create trigger stage_entry_append_only before update or delete on stage_entry for each row execute function append_only();

-- What was decided at a step, by whom, and why.
create table decision (
    id uuid primary key,
    seq bigint generated always as identity,
    initiative_id uuid not null references initiative,
    step text not null,
    outcome text not null,
    reason text,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on decision (initiative_id, seq);
create trigger decision_append_only before update or delete on decision for each row execute function append_only();

create table screening (
    id uuid primary key,
    seq bigint generated always as identity,
    initiative_id uuid not null references initiative,
    technology text not null,
    complexity text not null,
    fte_low numeric(19,4) not null,
    fte_high numeric(19,4) not null,
    development_cost numeric(19,4) not null,
    volume_per_year integer not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on screening (initiative_id, seq);
create trigger screening_append_only before update or delete on screening for each row execute function append_only();

-- What the decision table prioritisation.dmn advised the steering group.
create table priority_advice (
    id uuid primary key,
    seq bigint generated always as identity,
    initiative_id uuid not null references initiative,
    recommendation text not null,
    reason text not null,
    valid_from date not null,
    recorded_at timestamptz not null
);
create index on priority_advice (initiative_id, seq);
create trigger priority_advice_append_only before update or delete on priority_advice for each row execute function append_only();

create table baseline (
    id uuid primary key,
    seq bigint generated always as identity,
    initiative_id uuid not null references initiative,
    as_is text not null,
    method text not null,
    fte numeric(19,4) not null,
    measure text,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on baseline (initiative_id, seq);
create trigger baseline_append_only before update or delete on baseline for each row execute function append_only();

create table case_class (
    baseline_id uuid not null references baseline,
    position integer not null,
    name text not null,
    volume_per_year integer not null,
    minutes_per_case numeric(9,2) not null,
    primary key (baseline_id, position)
);
create trigger case_class_append_only before update or delete on case_class for each row execute function append_only();

-- The planned go-live as frozen at a gate: the time light compares with the latest.
create table plan (
    id uuid primary key,
    seq bigint generated always as identity,
    initiative_id uuid not null references initiative,
    gate text not null,
    planned_go_live date not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on plan (initiative_id, seq);
create trigger plan_append_only before update or delete on plan for each row execute function append_only();

-- A risk is a row per version of it; the latest recorded one counts.
create table risk (
    id uuid primary key,
    seq bigint generated always as identity,
    risk_id uuid not null,
    initiative_id uuid not null references initiative,
    title text not null,
    likelihood integer not null check (likelihood between 1 and 5),
    impact integer not null check (impact between 1 and 5),
    response text not null,
    closed boolean not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on risk (initiative_id, risk_id, seq);
create trigger risk_append_only before update or delete on risk for each row execute function append_only();
