-- Full text search in Danish: one row for each text that somebody may look for, written by triggers in the transaction
-- of the text. See docs/adr/0051.
create table search_entry (
    id bigint generated always as identity primary key,
    kind text not null
        check (kind in ('INITIATIVE', 'DECISION', 'COMMENT', 'RISK', 'DOCUMENT', 'PERSON', 'UNIT')),
    subject_id uuid not null,
    initiative_id uuid,
    programme_id uuid,
    title text not null,
    body text not null,
    words tsvector not null generated always as (
        setweight(to_tsvector('danish', title), 'A') || setweight(to_tsvector('danish', body), 'B')) stored,
    unique (kind, subject_id),
    check ((initiative_id is null) = (kind in ('PERSON', 'UNIT')))
);
create index search_entry_words on search_entry using gin (words) with (fastupdate = off);
create index search_entry_of_initiative on search_entry (initiative_id);

create function initiative_searchable() returns trigger language plpgsql as $$
begin
    insert into search_entry (kind, subject_id, initiative_id, programme_id, title, body)
    select 'INITIATIVE', id, id, programme_id, title, description from fresh
    on conflict (kind, subject_id) do update set title = excluded.title, body = excluded.body;
    return null;
end $$;
create trigger initiative_searchable after insert on initiative
    referencing new table as fresh for each statement execute function initiative_searchable();

create function initiative_searchable_again() returns trigger language plpgsql as $$
begin
    update search_entry set title = new.title, body = new.description
    where kind = 'INITIATIVE' and subject_id = new.id;
    return null;
end $$;
create trigger initiative_searchable_again after update on initiative
    for each row when (old.title <> new.title or old.description <> new.description)
    execute function initiative_searchable_again();

create function decision_searchable() returns trigger language plpgsql as $$
begin
    insert into search_entry (kind, subject_id, initiative_id, programme_id, title, body)
    select 'DECISION', d.id, i.id, i.programme_id, '', d.reason
    from fresh d join initiative i on i.id = d.initiative_id where d.reason is not null;
    return null;
end $$;
create trigger decision_searchable after insert on decision
    referencing new table as fresh for each statement execute function decision_searchable();

-- A comment has a number, not a uuid.
create function comment_searchable() returns trigger language plpgsql as $$
begin
    insert into search_entry (kind, subject_id, initiative_id, programme_id, title, body)
    select 'COMMENT', md5('task_comment ' || c.id)::uuid, i.id, i.programme_id, '', c.text
    from fresh c join initiative i on i.id = c.initiative_id;
    return null;
end $$;
create trigger comment_searchable after insert on task_comment
    referencing new table as fresh for each statement execute function comment_searchable();

create function risk_searchable() returns trigger language plpgsql as $$
begin
    insert into search_entry (kind, subject_id, initiative_id, programme_id, title, body)
    select distinct on (r.risk_id) 'RISK', r.risk_id, i.id, i.programme_id, r.title, r.response
    from fresh r join initiative i on i.id = r.initiative_id
    order by r.risk_id, r.seq desc
    on conflict (kind, subject_id) do update set title = excluded.title, body = excluded.body;
    return null;
end $$;
create trigger risk_searchable after insert on risk
    referencing new table as fresh for each statement execute function risk_searchable();

create function document_searchable() returns trigger language plpgsql as $$
begin
    insert into search_entry (kind, subject_id, initiative_id, programme_id, title, body)
    select 'DOCUMENT', d.file_id, i.id, i.programme_id, d.title, coalesce(f.name, '')
    from fresh d join initiative i on i.id = d.initiative_id left join file f on f.id = d.file_id;
    return null;
end $$;
create trigger document_searchable after insert on initiative_document
    referencing new table as fresh for each statement execute function document_searchable();

create function person_searchable() returns trigger language plpgsql as $$
begin
    insert into search_entry (kind, subject_id, title, body)
    select 'PERSON', id, name, email from fresh where email <> 'system@gevinstspor.invalid'
    on conflict (kind, subject_id) do update set title = excluded.title, body = excluded.body
    where (search_entry.title, search_entry.body) <> (excluded.title, excluded.body);
    return null;
end $$;
create trigger person_searchable after insert on person
    referencing new table as fresh for each statement execute function person_searchable();
create trigger person_searchable_again after update on person
    referencing new table as fresh for each statement execute function person_searchable();

create function unit_searchable() returns trigger language plpgsql as $$
begin
    insert into search_entry (kind, subject_id, title, body)
    select distinct on (v.unit_id) 'UNIT', v.unit_id, v.name, '' from fresh v
    order by v.unit_id, v.valid_from desc
    on conflict (kind, subject_id) do update set title = excluded.title
    where search_entry.title <> excluded.title;
    return null;
end $$;
create trigger unit_searchable after insert on unit_version
    referencing new table as fresh for each statement execute function unit_searchable();
create trigger unit_searchable_again after update on unit_version
    referencing new table as fresh for each statement execute function unit_searchable();

-- What was written before there was a search.
insert into search_entry (kind, subject_id, initiative_id, programme_id, title, body)
select 'INITIATIVE', id, id, programme_id, title, description from initiative;
insert into search_entry (kind, subject_id, initiative_id, programme_id, title, body)
select 'DECISION', d.id, i.id, i.programme_id, '', d.reason
from decision d join initiative i on i.id = d.initiative_id where d.reason is not null;
insert into search_entry (kind, subject_id, initiative_id, programme_id, title, body)
select 'COMMENT', md5('task_comment ' || c.id)::uuid, i.id, i.programme_id, '', c.text
from task_comment c join initiative i on i.id = c.initiative_id;
insert into search_entry (kind, subject_id, initiative_id, programme_id, title, body)
select distinct on (r.risk_id) 'RISK', r.risk_id, i.id, i.programme_id, r.title, r.response
from risk r join initiative i on i.id = r.initiative_id order by r.risk_id, r.seq desc;
insert into search_entry (kind, subject_id, initiative_id, programme_id, title, body)
select 'DOCUMENT', d.file_id, i.id, i.programme_id, d.title, coalesce(f.name, '')
from initiative_document d join initiative i on i.id = d.initiative_id left join file f on f.id = d.file_id;
insert into search_entry (kind, subject_id, title, body)
select 'PERSON', id, name, email from person where email <> 'system@gevinstspor.invalid';
insert into search_entry (kind, subject_id, title, body)
select 'UNIT', id, name, '' from current_unit;
