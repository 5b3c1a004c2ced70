-- One document may belong to several initiatives (V116) and is found at each of them.
update search_entry set subject_id = md5('document ' || subject_id || ' ' || initiative_id)::uuid where kind = 'DOCUMENT';

create or replace function document_searchable() returns trigger language plpgsql as $$
begin
    insert into search_entry (kind, subject_id, initiative_id, programme_id, title, body)
    select 'DOCUMENT', md5('document ' || d.file_id || ' ' || i.id)::uuid, i.id, i.programme_id, d.title,
        coalesce(f.name, '')
    from fresh d join initiative i on i.id = d.initiative_id left join file f on f.id = d.file_id;
    return null;
end $$;
