-- Local days without work, beside weekends and public holidays: everybody's, or one programme's.
create table closing_day (
    id uuid primary key,
    programme_id uuid references programme,
    day date not null,
    name text not null check (length(name) between 1 and 100)
);
create unique index closing_day_once on closing_day (programme_id, day) nulls not distinct;
