-- How often somebody has been told the same in a thread is asked before each answer to a doubtful mail.
create index mail_outbox_thread on mail_outbox (thread, recipient_id, template, created_at);
create index mail_link_mail on mail_link (mail_id);
create index record_entry_subject on record_entry (subject_id);
