-- How many tasks of initiatives are overdue is counted in this index alone.
create index task_overdue on task (programme_id, due_at) where initiative_id is not null;
