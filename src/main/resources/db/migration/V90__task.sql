-- The two permitted copies of what the engine knows: its open tasks, and the steps it took. Both are written by
-- listeners in the engine's own transaction, so that lists, search and history never ask the engine's tables.
create table task (
    id            text primary key,
    process       text        not null,
    definition_key text       not null,
    form_key      text        not null,
    business_key  uuid        not null,
    programme_id  uuid        not null,
    initiative_id uuid,
    assignee      uuid,
    role          text,
    created_at    timestamptz not null,
    due_at        timestamptz,
    version       integer     not null default 0
);

create index task_of_person on task (assignee, due_at) where assignee is not null;
create index task_of_role on task (programme_id, role, due_at) where assignee is null;
create index task_of_initiative on task (initiative_id);
create index task_of_key on task (business_key);

create table step_history (
    id                bigint generated always as identity primary key,
    activity_instance text unique,
    task_id           text unique,
    process           text        not null,
    business_key      uuid        not null,
    programme_id      uuid        not null,
    initiative_id     uuid,
    activity_id       text        not null,
    activity_type     text        not null,
    started_at        timestamptz not null,
    ended_at          timestamptz,
    outcome           text check (outcome in ('COMPLETED', 'CANCELLED')),
    person_id         uuid,
    on_behalf_of      uuid,
    check ((ended_at is null) = (outcome is null))
);

create index step_of_initiative on step_history (initiative_id, id);
create index step_of_key on step_history (business_key, id);
create index step_of_person on step_history (person_id, ended_at desc) where person_id is not null;
