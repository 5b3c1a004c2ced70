-- What a recommendation is followed on condition of.
alter table steering_decision add column conditions text;

-- What was carried out as soon as it was decided: where the initiative stood before and after.
create table decision_effect (
    id uuid primary key,
    seq bigint generated always as identity,
    decision_id uuid not null unique references steering_decision,
    initiative_id uuid references initiative,
    stage_from text,
    stage_to text,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null,
    check ((initiative_id is null) = (stage_from is null) and (initiative_id is null) = (stage_to is null))
);
create trigger decision_effect_append_only before update or delete on decision_effect
    for each row execute function append_only();

-- Its owner has carried the decision out, and says how. Once.
create table decision_closing (
    id uuid primary key,
    seq bigint generated always as identity,
    decision_id uuid not null unique references steering_decision,
    remark text not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create trigger decision_closing_append_only before update or delete on decision_closing
    for each row execute function append_only();
