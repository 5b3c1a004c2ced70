-- The process map counts what waits at each step of a programme; steps that have ended need not be passed over.
create index step_waiting on step_history (programme_id, process, activity_id) include (started_at, task_id, initiative_id)
    where ended_at is null;
