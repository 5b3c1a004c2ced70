-- Evidence and documents, kept as they were received.
create table file (
    id uuid primary key,
    name text not null check (length(name) between 1 and 150),
    media_type text not null,
    size integer not null check (size > 0),
    sha256 bytea not null check (length(sha256) = 32),
    content bytea not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
-- Most of it is compressed already.
alter table file alter column content set storage external;
create trigger file_append_only before update or delete on file for each row execute function append_only();
