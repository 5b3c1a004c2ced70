-- What a programme will be judged by (its proposal's follow-up table), and how far it has come.
create table success_criterion (
    id uuid primary key,
    seq bigint generated always as identity,
    programme_id uuid not null references programme,
    criterion text not null,
    measure text not null,
    responsible text not null,
    due text not null check (due ~ '^\d{4}-Q[1-4]$'),
    recurring boolean not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on success_criterion (programme_id);
create trigger success_criterion_append_only before update or delete on success_criterion
    for each row execute function append_only();

create table success_standing (
    id uuid primary key,
    seq bigint generated always as identity,
    criterion_id uuid not null references success_criterion,
    standing text not null check (standing in ('NOT_YET', 'ON_THE_WAY', 'MET', 'NOT_MET')),
    note text,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on success_standing (criterion_id, seq);
create trigger success_standing_append_only before update or delete on success_standing
    for each row execute function append_only();
