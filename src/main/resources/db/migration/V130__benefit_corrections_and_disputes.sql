-- A period can be disputed by the programme, and be measured again when a permanent benefit seems to have fallen.
alter table follow_up_period
    drop constraint follow_up_period_state_check,
    drop constraint follow_up_period_check,
    add constraint follow_up_period_state_check check (state in ('OPEN', 'ANSWERED', 'ACTION_PLAN', 'REMEASURED',
        'ERODED', 'DISPUTED', 'HARVESTED', 'CLOSED', 'CANCELLED')),
    add constraint follow_up_period_ended_check check ((ended_at is null)
        = (state in ('OPEN', 'ANSWERED', 'ACTION_PLAN', 'REMEASURED', 'ERODED', 'DISPUTED')));

-- What the product computed from the measured figures when the owner answered; null when nothing was measured.
alter table confirmation add column suggested numeric(19, 4) check (suggested >= 0);
-- What was corrected is corrected once: the next correction names the newer entry.
create unique index confirmation_corrected_once on confirmation (corrects);

-- The programme challenges the figure of a period, with a reason.
create table dispute (
    id uuid primary key,
    seq bigint generated always as identity,
    initiative_id uuid not null references initiative,
    period_id uuid not null references follow_up_period,
    confirmation_id uuid not null references confirmation,
    reason text not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on dispute (initiative_id, seq);
create index on dispute (period_id);
create trigger dispute_append_only before update or delete on dispute for each row execute function append_only();

-- What became of it, step by step; the newest says where it stands.
create table dispute_step (
    id uuid primary key,
    seq bigint generated always as identity,
    dispute_id uuid not null references dispute,
    step text not null
        check (step in ('UPHELD', 'CORRECTED', 'MAINTAINED', 'ACCEPTED', 'WITHDRAWN', 'CANCELLED')),
    reason text,
    confirmation_id uuid references confirmation,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null,
    check ((step = 'CORRECTED') = (confirmation_id is not null)),
    check (step not in ('UPHELD', 'MAINTAINED') or reason is not null)
);
create index on dispute_step (dispute_id, seq);
-- It is closed once.
create unique index dispute_closed_once on dispute_step (dispute_id)
    where step in ('ACCEPTED', 'WITHDRAWN', 'CANCELLED');
create trigger dispute_step_append_only before update or delete on dispute_step
    for each row execute function append_only();
