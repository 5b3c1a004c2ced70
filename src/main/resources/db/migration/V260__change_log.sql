-- What a change changed: a list of field, from and to; and the programme it is about, where it is one programme's.
alter table organisation_change add column programme_id uuid references programme;
alter table organisation_change add column changes jsonb not null default '[]';
create index on organisation_change (recorded_at);
