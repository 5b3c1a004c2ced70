-- A filter of the pipeline that a person gave a name.
create table saved_view (
    id uuid primary key,
    person_id uuid not null references person,
    name text not null check (length(name) between 1 and 60),
    query text not null check (length(query) <= 1000)
);
create unique index saved_view_name on saved_view (person_id, lower(name));
