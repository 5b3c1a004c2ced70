-- Somebody else carries the decision out from that day, and why. The newest counts.
create table decision_handover (
    id uuid primary key,
    seq bigint generated always as identity,
    decision_id uuid not null references steering_decision,
    former_id uuid not null references person,
    owner_id uuid not null references person,
    reason text not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null,
    check (owner_id <> former_id)
);
create index on decision_handover (decision_id, seq);
create trigger decision_handover_append_only before update or delete on decision_handover
    for each row execute function append_only_but_texts('reason');
