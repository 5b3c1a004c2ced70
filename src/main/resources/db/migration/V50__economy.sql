-- A case, of the programme itself or of one initiative. A later version is a new row.
create table economic_case (
    id uuid primary key,
    seq bigint generated always as identity,
    programme_id uuid not null,
    initiative_id uuid references initiative,
    price_level integer not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on economic_case (programme_id, initiative_id, seq);
create trigger economic_case_append_only before update or delete on economic_case for each row execute function append_only();

create table case_line (
    case_id uuid not null references economic_case,
    position integer not null,
    kind text not null,
    control_area text not null,
    label text not null,
    year integer not null,
    amount numeric(19,4) not null,
    primary key (case_id, position, year)
);
create trigger case_line_append_only before update or delete on case_line for each row execute function append_only();

-- Money that was spent, t.kr. of the year it was spent in; a correction is a new row with the opposite sign.
create table spending (
    id uuid primary key,
    seq bigint generated always as identity,
    programme_id uuid not null,
    initiative_id uuid references initiative,
    kind text not null,
    amount numeric(19,4) not null,
    note text,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on spending (programme_id, valid_from);
create index on spending (initiative_id);
create trigger spending_append_only before update or delete on spending for each row execute function append_only();
