-- A standing is refreshed once, right before its transaction commits, and in one order for all transactions: those that
-- write about several initiatives never wait for each other crosswise, and none keeps a standing locked while it works.
create table standing_due (
    transaction_id bigint not null default txid_current(),
    initiative_id uuid not null,
    primary key (transaction_id, initiative_id)
);

create or replace function initiative_standing_changed() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'contract_step' then
        insert into standing_due (initiative_id)
        select distinct c.initiative_id from fresh join benefit_contract c on c.id = fresh.contract_id
        on conflict do nothing;
    elsif tg_table_name = 'dispute_step' then
        insert into standing_due (initiative_id)
        select distinct d.initiative_id from fresh join dispute d on d.id = fresh.dispute_id
        on conflict do nothing;
    else
        insert into standing_due (initiative_id) select distinct initiative_id from fresh on conflict do nothing;
    end if;
    return null;
end $$;

-- Whichever of the transaction's rows comes first settles all of them. The lock comes before the reading, so that what
-- another transaction has just committed is seen.
create function settle_standings() returns trigger language plpgsql as $$
declare
    due uuid[];
begin
    with settled as (delete from standing_due where transaction_id = new.transaction_id returning initiative_id)
    select array_agg(initiative_id) into due from settled;
    if due is not null then
        perform 1 from initiative_standing where initiative_id = any(due) order by initiative_id for update;
        perform refresh_initiative_standing(due);
    end if;
    return null;
end $$;

create constraint trigger standing_due_settled after insert on standing_due
    deferrable initially deferred for each row execute function settle_standings();
