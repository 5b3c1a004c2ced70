-- The index of each price level (p/l); the newest entry of a year counts. Only their ratio means anything.
create table price_index (
    id bigint generated always as identity primary key,
    programme_id uuid not null references programme,
    year integer not null check (year between 1990 and 2100),
    value numeric(19,4) not null check (value > 0),
    source text not null check (length(source) between 1 and 200),
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null references person,
    on_behalf_of uuid references person,
    channel text not null
);
create index on price_index (programme_id, year);
create trigger price_index_append_only before update or delete on price_index
    for each row execute function append_only();

-- When the programme's traffic lights turn; the newest that is valid on the day counts, none is the municipality's default.
create table light_policy (
    id bigint generated always as identity primary key,
    programme_id uuid not null references programme,
    budget_red numeric(5,4) not null check (budget_red between 0 and 1),
    yellow_months integer not null check (yellow_months between 0 and 24),
    red_months integer not null check (red_months between yellow_months and 24),
    benefits_red numeric(5,4) not null check (benefits_red between 0 and 1),
    yellow_risk integer not null check (yellow_risk between 1 and 25),
    red_risk integer not null check (red_risk between yellow_risk and 25),
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null references person,
    on_behalf_of uuid references person,
    channel text not null
);
create index on light_policy (programme_id, valid_from);
create trigger light_policy_append_only before update or delete on light_policy
    for each row execute function append_only();
