-- As before (V160), and in the order in which the list of a step shows them: a page of it reads no more than it shows.
drop index step_waiting;
create index step_waiting on step_history (programme_id, process, activity_id, started_at, id)
    include (task_id, initiative_id)
    where ended_at is null;
