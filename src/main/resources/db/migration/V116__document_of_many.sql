-- One document may hold the proposals of several initiatives: each of them keeps it.
alter table initiative_document drop constraint initiative_document_pkey;
alter table initiative_document add primary key (file_id, initiative_id);
