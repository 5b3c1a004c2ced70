-- What the demonstration sent, each mail as its receiver would get it.
create table demo_mailbox (
    id uuid primary key,
    receiver text not null,
    address text not null,
    subject text not null,
    sent_at timestamptz not null,
    message bytea not null
);
create index demo_mailbox_newest on demo_mailbox (sent_at desc, id);
