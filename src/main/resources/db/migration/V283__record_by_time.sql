-- The newest entries of all chains, whichever they are in.
create index record_entry_newest on record_entry (recorded_at desc, chain_id, seq desc);
