-- The status report of a programme's quarter: what is being written. Its figures are in the snapshot.
create table status_report (
    id uuid primary key,
    version integer not null,
    programme_id uuid not null references programme,
    quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'DISTRIBUTED', 'DECIDED')),
    assessment text,
    claimed_time text,
    claimed_budget text,
    claimed_benefits text,
    claimed_risk text,
    unique (programme_id, quarter)
);

create table recommendation (
    report_id uuid not null references status_report,
    position integer not null,
    text text not null,
    primary key (report_id, position)
);

-- The quarter's figures as they were known on the day valid_from. The newest counts.
create table status_snapshot (
    id uuid primary key,
    seq bigint generated always as identity,
    report_id uuid not null references status_report,
    content jsonb not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on status_snapshot (report_id, seq);
create trigger status_snapshot_append_only before update or delete on status_snapshot
    for each row execute function append_only();

-- Which state from when, by whom, and why it was sent back.
create table report_step (
    id uuid primary key,
    seq bigint generated always as identity,
    report_id uuid not null references status_report,
    state text not null,
    reason text,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on report_step (report_id, seq);
create trigger report_step_append_only before update or delete on report_step
    for each row execute function append_only();

-- What the steering group decided on each recommendation.
create table steering_decision (
    id uuid primary key,
    seq bigint generated always as identity,
    report_id uuid not null references status_report,
    number integer not null check (number >= 1),
    outcome text not null check (outcome in ('FOLLOWED', 'CHANGED', 'POSTPONED', 'REJECTED')),
    text text,
    owner_id uuid references person,
    due_on date,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null,
    unique (report_id, number)
);
create trigger steering_decision_append_only before update or delete on steering_decision
    for each row execute function append_only();
