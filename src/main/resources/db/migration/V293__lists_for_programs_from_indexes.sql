-- A program reads confirmations in the order of their numbers and periods in that of their days, a page at a time.
create index confirmation_in_order on confirmation (seq);
create index follow_up_period_in_order on follow_up_period (due_at, id);
