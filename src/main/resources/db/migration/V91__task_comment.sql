-- What people tell each other about a task. It stays with the initiative when the task is done.
create table task_comment (
    id             bigint generated always as identity primary key,
    business_key   uuid        not null,
    initiative_id  uuid,
    definition_key text        not null,
    text           text        not null check (length(text) between 1 and 2000),
    valid_from     date        not null,
    recorded_at    timestamptz not null,
    person_id      uuid        not null,
    on_behalf_of   uuid,
    channel        text        not null
);

create index task_comment_of_initiative on task_comment (initiative_id, id);
create index task_comment_of_key on task_comment (business_key, id);
create trigger task_comment_append_only before update or delete on task_comment
    for each row execute function append_only();
