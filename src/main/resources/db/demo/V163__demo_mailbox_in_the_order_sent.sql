-- Mails of one second bear the same time: only their number tells which came last.
alter table demo_mailbox add seq bigint generated always as identity;
drop index demo_mailbox_newest;
create index demo_mailbox_newest on demo_mailbox (sent_at desc, seq desc);
