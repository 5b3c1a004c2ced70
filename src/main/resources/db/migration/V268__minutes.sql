-- A meeting as its chair noted it: when it was held, and what was said beside the decisions.
create table steering_meeting (
    id uuid primary key,
    seq bigint generated always as identity,
    report_id uuid not null unique references status_report,
    held_on date not null,
    discussion text,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create trigger steering_meeting_append_only before update or delete on steering_meeting
    for each row execute function append_only();

-- Who was asked to the meeting, and whether she was there.
create table steering_attendance (
    meeting_id uuid not null references steering_meeting,
    position integer not null,
    member_id uuid not null references person,
    present boolean not null,
    primary key (meeting_id, member_id)
);
create trigger steering_attendance_append_only before update or delete on steering_attendance
    for each row execute function append_only();

-- A paper as it was mailed, sealed: its bytes and their hash are in file.
create table report_paper (
    id uuid primary key,
    seq bigint generated always as identity,
    report_id uuid not null references status_report,
    kind text not null check (kind in ('STATUS', 'MINUTES')),
    language text not null,
    file_id uuid not null references file,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null,
    unique (report_id, kind, language)
);
create trigger report_paper_append_only before update or delete on report_paper
    for each row execute function append_only();
