-- The mailbox page plays the mail server that answers come in through: it numbers them.
create sequence demo_reply_uid;
