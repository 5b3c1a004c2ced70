-- A reply carries a secret of its own, beside the link's: it shows in headers, and must not open the page.
alter table mail_link add reply_hash bytea unique check (length(reply_hash) = 32);

-- The mail that this one answers. BOUNCED came back; COLLECTED waits for its reader's daily digest at collect_at (the
-- programme's clock), DIGESTED is part of the mail digest_id.
alter table mail_outbox
    add in_reply_to text check (length(in_reply_to) <= 500),
    add collect_at timestamptz,
    add digest_id uuid references mail_outbox,
    drop constraint mail_outbox_state_check,
    drop constraint mail_outbox_check1,
    add constraint mail_outbox_state_check check
        (state in ('QUEUED', 'SENT', 'DEAD', 'WITHDRAWN', 'BOUNCED', 'COLLECTED', 'DIGESTED')),
    add constraint mail_outbox_sent check ((state in ('SENT', 'BOUNCED')) = (sent_at is not null)),
    add constraint mail_outbox_collected check (state <> 'COLLECTED' or collect_at is not null);
create index mail_outbox_collected on mail_outbox (collect_at) where state = 'COLLECTED';
create index mail_outbox_digest on mail_outbox (digest_id) where digest_id is not null;
drop index mail_outbox_dead;
create index mail_outbox_dead on mail_outbox (created_at) where state in ('DEAD', 'BOUNCED');
drop index mail_outbox_link;
create index mail_outbox_link on mail_outbox (link_purpose, link_subject_id)
    where state in ('QUEUED', 'DEAD', 'BOUNCED', 'COLLECTED', 'DIGESTED');

-- Who gets reminders and notices together, once a day.
create table mail_preference (
    person_id uuid primary key references person,
    daily_digest boolean not null
);

-- Every mail that came in, and what became of it: never its text, never an address.
create table inbound_mail (
    id uuid primary key,
    seq bigint generated always as identity,
    mailbox text not null check (length(mailbox) between 1 and 200),
    uid_validity bigint not null,
    uid bigint not null,
    sha256 bytea not null check (length(sha256) = 32),
    message_id text check (length(message_id) <= 500),
    verdict text not null check (verdict in
        ('ACCEPTED', 'ASKED', 'REPEATED', 'UNTRUSTED', 'UNKNOWN', 'AUTOMATIC', 'BOUNCE', 'LOOP', 'DUPLICATE',
         'UNREADABLE', 'FAILED')),
    reason text check (length(reason) <= 100),
    person_id uuid,
    purpose text,
    subject_id uuid,
    recorded_at timestamptz not null,
    unique (mailbox, uid_validity, uid)
);
-- Who writes the same mail twice is believed once. A forged copy that comes first takes nothing away from the real one.
create unique index inbound_mail_once on inbound_mail (message_id) where verdict in ('ACCEPTED', 'ASKED', 'REPEATED');
create index inbound_mail_newest on inbound_mail (seq desc);
create trigger inbound_mail_append_only before update or delete on inbound_mail
    for each row execute function append_only();
