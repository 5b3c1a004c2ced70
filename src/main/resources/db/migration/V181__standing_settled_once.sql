-- As before (V161), but a row whose transaction has settled already costs one look at its own key. Asking for all rows of
-- the transaction again for each of them, a bulk import's time grew with the square of its initiatives.
create or replace function settle_standings() returns trigger language plpgsql as $$
declare
    due uuid[];
begin
    perform from standing_due where transaction_id = new.transaction_id and initiative_id = new.initiative_id;
    if not found then
        return null;
    end if;
    with settled as (delete from standing_due where transaction_id = new.transaction_id returning initiative_id)
    select array_agg(initiative_id) into due from settled;
    perform 1 from initiative_standing where initiative_id = any(due) order by initiative_id for update;
    perform refresh_initiative_standing(due);
    return null;
end $$;
