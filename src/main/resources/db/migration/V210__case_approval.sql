-- That the steering group approved a version of a programme's own case: its implementation is the budget from then on.
create table case_approval (
    id uuid primary key,
    seq bigint generated always as identity,
    case_id uuid not null references economic_case,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on case_approval (case_id);
create trigger case_approval_append_only before update or delete on case_approval for each row execute function append_only();
