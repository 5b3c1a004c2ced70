-- That the texts of a recorded fact were deleted: an entry of the record too.
create table record_forgotten (
    id uuid primary key,
    seq bigint generated always as identity,
    chain_id uuid not null,
    forgotten_id uuid not null unique,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on record_entry (recorded_at);
create trigger record_forgotten_append_only before update or delete on record_forgotten
    for each row execute function append_only();

-- Append-only, but for one thing: the texts that people wrote may be emptied by who says that this is what it does.
create function append_only_but_texts() returns trigger language plpgsql as $$
declare
    texts text[] := tg_argv;
    text_name text;
begin
    if tg_op = 'DELETE' or current_setting('gevinstspor.forgetting', true) is distinct from 'on'
        or to_jsonb(new) - texts <> to_jsonb(old) - texts then
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end if;
    foreach text_name in array texts loop
        if to_jsonb(new) ->> text_name <> '' then
            raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
        end if;
    end loop;
    return new;
end $$;

drop trigger contract_step_append_only on contract_step;
create trigger contract_step_append_only before update or delete on contract_step
    for each row execute function append_only_but_texts('reason');
drop trigger confirmation_append_only on confirmation;
create trigger confirmation_append_only before update or delete on confirmation
    for each row execute function append_only_but_texts('comment');
drop trigger harvest_append_only on harvest;
create trigger harvest_append_only before update or delete on harvest
    for each row execute function append_only_but_texts('post', 'reason');
