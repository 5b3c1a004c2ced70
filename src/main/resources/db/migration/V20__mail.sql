-- Mail waits here in the business transaction's commit; a worker sends it. Never a rendered body, never a link.
-- claimed_until and next_attempt_at follow the server's clock, everything else the programme's.
create table mail_outbox (
    id uuid primary key,
    recipient_id uuid not null,
    template text not null,
    parameters jsonb not null,
    link_purpose text,
    link_subject_id uuid,
    thread uuid,
    state text not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'DEAD', 'WITHDRAWN')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default now(),
    claimed_until timestamptz,
    message_id text not null unique,
    created_at timestamptz not null,
    sent_at timestamptz,
    last_error text check (length(last_error) <= 200),
    check ((link_purpose is null) = (link_subject_id is null)),
    check ((state = 'SENT') = (sent_at is not null))
);
create index mail_outbox_due on mail_outbox (next_attempt_at) where state = 'QUEUED';
create index mail_outbox_dead on mail_outbox (created_at) where state = 'DEAD';
create index mail_outbox_link on mail_outbox (link_purpose, link_subject_id) where state in ('QUEUED', 'DEAD');

-- A single-use link. Only the SHA-256 of its token is kept; all links of one purpose and subject end together.
create table mail_link (
    token_hash bytea primary key check (length(token_hash) = 32),
    purpose text not null,
    subject_id uuid not null,
    person_id uuid not null,
    mail_id uuid not null references mail_outbox,
    created_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz,
    check (used_at is null or revoked_at is null)
);
create index mail_link_open on mail_link (purpose, subject_id) where used_at is null and revoked_at is null;
