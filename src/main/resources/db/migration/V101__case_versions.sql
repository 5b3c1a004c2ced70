-- Why a version of a case was made, and what its lines come from: the figures before rounding, and what is noted.
alter table economic_case add column reason text;

alter table case_line add column fte numeric(19,4);

create table case_line_origin (
    case_id uuid not null references economic_case,
    position integer not null,
    origin text not null check (origin in ('STATED', 'DEVELOPMENT', 'FTE_AT_RATE', 'SHARE_OF_DEVELOPMENT')),
    rate_name text,
    rate_amount numeric(19,4),
    rate_price_level integer,
    rate_valid_from date,
    share numeric(19,4),
    administrative_share numeric(5,4) check (administrative_share between 0 and 1),
    note text,
    source text,
    primary key (case_id, position),
    check ((origin = 'FTE_AT_RATE') = (rate_amount is not null)),
    check ((origin = 'SHARE_OF_DEVELOPMENT') = (share is not null))
);
create trigger case_line_origin_append_only before update or delete on case_line_origin
    for each row execute function append_only();

-- The version that a gate was passed with; passed again after a reopening, it is frozen again.
create table case_freeze (
    id uuid primary key,
    seq bigint generated always as identity,
    case_id uuid not null references economic_case,
    initiative_id uuid not null references initiative,
    gate integer not null check (gate between 1 and 5),
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on case_freeze (initiative_id, gate, seq);
create index on case_freeze (case_id);
create trigger case_freeze_append_only before update or delete on case_freeze for each row execute function append_only();
