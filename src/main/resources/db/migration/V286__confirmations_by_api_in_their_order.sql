-- A program reads confirmations in the order of their numbers and goes on after the last it has seen. A number is drawn before
-- its row is committed, so one that is drawn earlier can be seen later. Whoever inserts says so beforehand, with a lock that
-- stops nobody: that she draws numbers after the last one drawn by now.
create function confirmation_announced() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('confirmation'), (select last_value from confirmation_seq_seq)::int);
    return null;
end $$;
create trigger confirmation_announced before insert on confirmation
    for each statement execute function confirmation_announced();

-- All rows up to this number, which is not below what it was a moment ago, are there for whoever looks after this was asked,
-- or never will be. First the number, then the locks: what was drawn by then was announced before. One's own rows are there.
create function confirmations_complete_to() returns bigint language plpgsql as $$
declare
    drawn bigint;
    open bigint;
begin
    select last_value into drawn from confirmation_seq_seq;
    select min(objid::bigint) into open from pg_locks
        where locktype = 'advisory' and objsubid = 2 and pid <> pg_backend_pid()
            and database = (select oid from pg_database where datname = current_database())
            and classid = (hashtext('confirmation')::bigint & 4294967295)::text::oid;
    return least(drawn, coalesce(open, drawn));
end $$;
