-- A large report as a file, made by a worker. Kept until it is asked for in another state of the report.
create table report_print (
    id uuid primary key,
    seq bigint generated always as identity,
    programme_id uuid not null references programme,
    -- null for a quarter's figures alone
    report_id uuid references status_report,
    quarter text not null,
    what text not null check (what in ('REPORT', 'REBUILT', 'FIGURES')),
    -- which state of the report it shows
    edition text not null,
    format text not null check (format in ('PDF', 'DOCX', 'XLSX')),
    language text not null,
    state text not null check (state in ('WAITING', 'DONE', 'FAILED')),
    person_id uuid not null,
    requested_at timestamptz not null,
    ended_at timestamptz,
    content bytea,
    check ((state = 'DONE') = (content is not null))
);
alter table report_print alter column content set storage external;
create unique index report_print_waiting on report_print (programme_id, quarter, what, edition, format, language)
    where state = 'WAITING';
create index report_print_of on report_print (programme_id, quarter, what, format, language, seq);

-- How far a worker has come. Beside the print, which the worker keeps locked for as long as it works.
create table report_print_progress (
    print_id uuid primary key references report_print on delete cascade,
    attempts int not null,
    percent int not null
);
