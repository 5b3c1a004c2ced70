-- Why the programme manager holds another light than the computed one.
alter table status_report add column claimed_reason text;
