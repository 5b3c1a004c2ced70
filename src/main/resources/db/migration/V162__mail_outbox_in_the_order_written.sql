-- Mails of one transaction bear the same time: only their number tells which was written first.
alter table mail_outbox add seq bigint generated always as identity;
drop index mail_outbox_due;
create index mail_outbox_due on mail_outbox (next_attempt_at, seq) where state = 'QUEUED';
drop index mail_outbox_dead;
create index mail_outbox_dead on mail_outbox (seq) where state in ('DEAD', 'BOUNCED');
