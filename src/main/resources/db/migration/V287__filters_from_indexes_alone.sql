-- How many of a stage have a light is counted among those whose period has begun: most that are not late yet will be one
-- day, if nothing happens. And what is overdue is looked up among the lights without touching a table.
alter table initiative_light
    drop constraint initiative_light_pkey,
    add primary key (initiative_id, from_day) include (until_day, light, number);
create index initiative_light_begun on initiative_light (stage, light, from_day) include (until_day);
drop index task_due;
create index task_due on task (due_at) include (initiative_id);
