-- A named "what if" on a version of a case. Only what was changed is kept: the figures follow from it.
create table case_scenario (
    id uuid primary key,
    seq bigint generated always as identity,
    programme_id uuid not null,
    initiative_id uuid references initiative,
    case_id uuid not null references economic_case,
    name text not null check (length(name) between 1 and 100),
    start_later integer not null,
    fte numeric(19,4),
    every_year boolean not null,
    rate numeric(19,4),
    development numeric(19,4),
    operation numeric(19,4),
    technology text,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on case_scenario (initiative_id, seq);
create index on case_scenario (programme_id, seq);
create trigger case_scenario_append_only before update or delete on case_scenario
    for each row execute function append_only();

-- What a year's implementation is now expected to cost, t.kr.; the newest entry of a year counts.
create table forecast (
    id uuid primary key,
    seq bigint generated always as identity,
    programme_id uuid not null,
    initiative_id uuid references initiative,
    year integer not null check (year between 1990 and 2100),
    amount numeric(19,4) not null check (amount >= 0),
    note text,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on forecast (programme_id, valid_from);
create index on forecast (initiative_id, year);
create trigger forecast_append_only before update or delete on forecast for each row execute function append_only();
