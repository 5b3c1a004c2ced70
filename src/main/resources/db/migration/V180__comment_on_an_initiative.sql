-- A comment may be about an initiative as such, not about one of its tasks.
alter table task_comment alter column definition_key drop not null;
