-- Whom a report was sent to: each is asked for her comments by a link of her own.
create table report_receiver (
    id uuid primary key,
    seq bigint generated always as identity,
    report_id uuid not null references status_report,
    receiver_id uuid not null references person,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null,
    unique (report_id, receiver_id)
);
create trigger report_receiver_append_only before update or delete on report_receiver
    for each row execute function append_only();

-- What a member of the steering group said of a report, or of an initiative in it, before its decisions were recorded.
create table report_comment (
    id uuid primary key,
    seq bigint generated always as identity,
    report_id uuid not null references status_report,
    initiative_id uuid references initiative,
    text text not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on report_comment (report_id, seq);
create trigger report_comment_append_only before update or delete on report_comment
    for each row execute function append_only();
