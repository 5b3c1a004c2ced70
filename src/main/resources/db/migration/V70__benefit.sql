-- A quarter that the benefit owner is asked about, exactly once.
create table follow_up_period (
    id uuid primary key,
    version integer not null,
    initiative_id uuid not null references initiative,
    ordinal integer not null check (ordinal >= 1),
    quarter text not null,
    due_at timestamptz not null,
    asked_at timestamptz not null,
    owner_id uuid not null,
    state text not null
        check (state in ('OPEN', 'ANSWERED', 'ACTION_PLAN', 'REMEASURED', 'HARVESTED', 'CLOSED', 'CANCELLED')),
    ended_at timestamptz,
    unique (initiative_id, quarter),
    check ((ended_at is null) = (state in ('OPEN', 'ANSWERED', 'ACTION_PLAN', 'REMEASURED')))
);

-- What the benefit owner said is really saved: the annual rate of ÅV on the day valid_from.
create table confirmation (
    id uuid primary key,
    seq bigint generated always as identity,
    initiative_id uuid not null references initiative,
    period_id uuid not null references follow_up_period,
    fte numeric(19, 4) not null check (fte >= 0),
    goals text check (goals in ('MET', 'PARTLY', 'NOT')),
    comment text,
    corrects uuid references confirmation,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on confirmation (initiative_id, seq);
create index on confirmation (period_id, seq);
create trigger confirmation_append_only before update or delete on confirmation
    for each row execute function append_only();

create table confirmation_evidence (
    confirmation_id uuid not null references confirmation,
    file_id uuid not null,
    primary key (confirmation_id, file_id)
);
create trigger confirmation_evidence_append_only before update or delete on confirmation_evidence
    for each row execute function append_only();

-- What is done when the realised ÅV are below the contract by more than the tolerance.
create table action_plan (
    id uuid primary key,
    seq bigint generated always as identity,
    period_id uuid not null references follow_up_period,
    measures text not null,
    responsible_id uuid not null,
    deadline date not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on action_plan (period_id, seq);
create trigger action_plan_append_only before update or delete on action_plan
    for each row execute function append_only();

-- The post or budget line that a controller reduced; without either, why not now.
create table harvest (
    id uuid primary key,
    seq bigint generated always as identity,
    initiative_id uuid not null references initiative,
    period_id uuid not null references follow_up_period,
    unit_id uuid not null,
    fte numeric(19, 4) not null check (fte >= 0),
    post text,
    budget_line_id uuid,
    reason text,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null,
    check (case when fte > 0 then (post is null) <> (budget_line_id is null)
        else post is null and budget_line_id is null and reason is not null end)
);
create index on harvest (initiative_id, seq);
create index on harvest (unit_id);
-- A post is harvested once.
create unique index harvest_post on harvest (unit_id, lower(post));
create trigger harvest_append_only before update or delete on harvest for each row execute function append_only();
