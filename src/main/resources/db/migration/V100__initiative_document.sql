-- Documents of an initiative; the file itself is kept by the record.
create table initiative_document (
    file_id uuid primary key,
    seq bigint generated always as identity,
    initiative_id uuid not null references initiative,
    title text not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on initiative_document (initiative_id, seq);
create trigger initiative_document_append_only before update or delete on initiative_document for each row execute function append_only();
