-- A document that was handed in to become one or more cases; what it says is read from its file each time it is looked at.
create table proposal_import (
    id uuid primary key,
    seq bigint generated always as identity,
    programme_id uuid not null,
    initiative_id uuid references initiative,
    file_id uuid not null,
    file_name text not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on proposal_import (programme_id, seq);
create trigger proposal_import_append_only before update or delete on proposal_import for each row execute function append_only();

-- What was corrected on the page, field by field; the last row counts.
create table proposal_import_typed (
    import_id uuid not null references proposal_import,
    seq bigint generated always as identity,
    typed jsonb not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null,
    primary key (import_id, seq)
);
create trigger proposal_import_typed_append_only before update or delete on proposal_import_typed for each row execute function append_only();

-- Accepted or rejected, once.
create table proposal_import_outcome (
    import_id uuid primary key references proposal_import,
    accepted boolean not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create trigger proposal_import_outcome_append_only before update or delete on proposal_import_outcome for each row execute function append_only();

-- Where a case comes from: which proposal of the document, and which of its tables.
create table proposal_case (
    case_id uuid primary key references economic_case,
    import_id uuid not null references proposal_import,
    proposal integer not null,
    initiative_id uuid not null references initiative,
    place text not null,
    unique (import_id, proposal)
);
create index on proposal_case (initiative_id);
create trigger proposal_case_append_only before update or delete on proposal_case for each row execute function append_only();

create table proposal_goal (
    case_id uuid not null references proposal_case,
    position integer not null,
    criterion text not null,
    measure text not null,
    responsible text not null,
    due text not null,
    primary key (case_id, position)
);
create trigger proposal_goal_append_only before update or delete on proposal_goal for each row execute function append_only();

-- What the check found in the case as it was accepted; sentences by their key and arguments.
create table proposal_finding (
    id uuid primary key,
    case_id uuid not null references proposal_case,
    position integer not null,
    rule text not null,
    severity text not null,
    place text not null,
    stated text not null,
    computed jsonb not null,
    how jsonb not null,
    suggestion jsonb not null
);
create index on proposal_finding (case_id, position);
create trigger proposal_finding_append_only before update or delete on proposal_finding for each row execute function append_only();

-- Why a deviation is accepted; the last row counts.
create table proposal_finding_reason (
    finding_id uuid not null references proposal_finding,
    seq bigint generated always as identity,
    reason text not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null,
    primary key (finding_id, seq)
);
create trigger proposal_finding_reason_append_only before update or delete on proposal_finding_reason for each row execute function append_only();
