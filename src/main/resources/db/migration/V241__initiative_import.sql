-- Many initiatives from one file: read first, then created all together by a worker, or none.
create table initiative_import (
    id uuid primary key,
    seq bigint generated always as identity,
    programme_id uuid not null references programme,
    person_id uuid not null references person,
    file_name text not null,
    lines int not null check (lines > 0),
    state text not null check (state in ('PREVIEW', 'WAITING', 'DONE', 'FAILED')),
    -- why nothing was created
    failure text,
    read_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz
);
create index initiative_import_person on initiative_import (person_id, seq);
create index initiative_import_waiting on initiative_import (seq) where state = 'WAITING';

-- initiative_id is given when the line is read: it is an initiative once the import is done.
create table initiative_import_line (
    import_id uuid not null references initiative_import on delete cascade,
    line int not null,
    title text not null,
    description text not null,
    unit_id uuid not null,
    initiative_id uuid not null,
    primary key (import_id, line)
);

-- How far a worker has come. Beside the import, which the worker keeps locked for as long as it works.
create table initiative_import_progress (
    import_id uuid primary key references initiative_import on delete cascade,
    attempts int not null,
    created int not null
);
