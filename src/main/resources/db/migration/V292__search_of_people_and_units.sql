-- People and units are found by everybody. Who reads few initiatives has their texts looked through; for the rest she needs the
-- words of what belongs to none, and not those of every initiative.
create index search_entry_of_none on search_entry using gin (words) with (fastupdate = off) where initiative_id is null;
