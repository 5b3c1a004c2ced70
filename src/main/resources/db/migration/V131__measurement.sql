-- Where a KPI stood before the automation, and where it shall get.
alter table baseline
    add column kpi_before numeric(19, 4),
    add column kpi_target numeric(19, 4),
    add check ((kpi_before is null) = (kpi_target is null)),
    add check (kpi_before <> kpi_target);

-- A robot or system that pushes figures; its token is kept as a hash only.
create table measurement_source (
    id uuid primary key,
    programme_id uuid not null references programme,
    name text not null check (length(name) between 1 and 100),
    token_hash text not null unique,
    made_at timestamptz not null,
    made_by uuid not null references person,
    revoked_at timestamptz,
    revoked_by uuid references person,
    check ((revoked_at is null) = (revoked_by is null))
);
create index on measurement_source (programme_id);

-- What was measured over some days: cases or runs with their minutes, ÅV still spent, or a KPI's value.
create table measurement (
    id uuid primary key,
    seq bigint generated always as identity,
    initiative_id uuid not null references initiative,
    case_class text,
    from_day date not null,
    valid_from date not null check (valid_from >= from_day),
    quantity numeric(19, 4) not null check (quantity >= 0),
    minutes numeric(9, 2) check (minutes >= 0),
    origin text not null check (origin in ('TYPED', 'IMPORTED', 'PUSHED')),
    source_id uuid references measurement_source,
    note text,
    replaces uuid unique references measurement,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null,
    check ((origin = 'PUSHED') = (source_id is not null))
);
create index on measurement (initiative_id, seq);
create trigger measurement_append_only before update or delete on measurement
    for each row execute function append_only();

-- A push is taken once by its key; the same again gets the same answer.
create table measurement_push (
    source_id uuid not null references measurement_source,
    key text not null check (length(key) between 1 and 200),
    body_hash text not null,
    result text not null,
    recorded_at timestamptz not null,
    primary key (source_id, key)
);
create trigger measurement_push_append_only before update or delete on measurement_push
    for each row execute function append_only();

-- The figures that a confirmation's suggestion was computed from.
create table confirmation_measurement (
    confirmation_id uuid not null references confirmation,
    measurement_id uuid not null references measurement,
    primary key (confirmation_id, measurement_id)
);
create trigger confirmation_measurement_append_only before update or delete on confirmation_measurement
    for each row execute function append_only();
