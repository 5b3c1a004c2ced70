-- The record: one hash chain for each initiative, and one for what belongs to none. An entry commits to a fact of
-- another table, to the entry before it and to its place. See docs/adr/0040.
create table record_chain (
    id uuid primary key,
    length bigint not null check (length >= 0),
    head text not null check (length(head) = 64)
);

-- Texts are in content only as salted hashes. Without its salt a text can no longer be guessed from its hash.
create table record_entry (
    chain_id uuid not null references record_chain,
    seq bigint not null check (seq >= 1),
    kind text not null,
    subject_id uuid not null,
    recorded_at timestamptz not null,
    content text not null,
    salt text,
    previous text not null check (length(previous) = 64),
    hash text not null check (length(hash) = 64),
    primary key (chain_id, seq),
    unique (kind, subject_id)
);

create function record_entry_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.salt is not null
        or (new.chain_id, new.seq, new.kind, new.subject_id, new.recorded_at, new.content, new.previous, new.hash)
            is distinct from (old.chain_id, old.seq, old.kind, old.subject_id, old.recorded_at, old.content,
                old.previous, old.hash) then
        raise exception 'the record is append-only' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger record_entry_kept before update or delete on record_entry
    for each row execute function record_entry_kept();

-- What was there before the record was: taken into it at the next start, in this order.
create table record_backlog (
    position bigint generated always as identity primary key,
    kind text not null,
    subject_id uuid not null
);
insert into record_backlog (kind, subject_id)
select kind, id
from (select 'CONTRACT' as kind, id, drafted_at as at, 0 as seq from benefit_contract
      union all select 'SIGNATURE', id, recorded_at, seq from contract_signature
      union all select 'CONTRACT_STEP', id, recorded_at, seq from contract_step
      union all select 'CONFIRMATION', id, recorded_at, seq from confirmation
      union all select 'HARVEST', id, recorded_at, seq from harvest) fact
order by at, seq, kind;
