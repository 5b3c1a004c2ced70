-- What is kept with the facts is settled when a transaction commits, and whoever ends a task waits for it. A function in SQL is
-- planned anew by each statement that calls it, in PL/pgSQL its plan is kept with the session; a standing that stays as it is
-- is not written again; and a stage that no light depends on is only noted beside the lights. The two that gather an
-- initiative's facts keep one plan for all callers: for each array of ids alone it would be planned anew. See docs/benchmarks.md.
create or replace function expected_on(asked timestamptz[], promised numeric[], answered numeric, on_day date)
    returns numeric language plpgsql immutable parallel safe as $$
begin
    return coalesce((
        select u.fte from unnest(asked, promised) with ordinality u (at, fte, k)
        where u.at < (on_day - 13)::timestamp at time zone 'Europe/Copenhagen' order by u.k desc limit 1), answered, 0);
end $$;

create or replace function contract_in_force(initiative uuid, on_day date, known_at timestamptz default 'infinity')
    returns uuid language plpgsql stable as $$
begin
    return (
        select s.contract_id
        from contract_step s join benefit_contract c on c.id = s.contract_id
        where c.initiative_id = initiative and s.state = 'SIGNED' and s.valid_from <= on_day and s.recorded_at <= known_at
          and not exists (select from contract_step e
              where e.contract_id = s.contract_id and e.seq > s.seq and e.valid_from <= on_day
                and e.recorded_at <= known_at)
        order by s.seq desc limit 1);
end $$;

create or replace function promised_on(initiative uuid, on_day date, known_at timestamptz default 'infinity')
    returns numeric language plpgsql stable as $$
begin
    return (
        select fte from benefit_promise
        where contract_id = contract_in_force(initiative, on_day, known_at) and from_day <= on_day
        order by from_day desc limit 1);
end $$;

create or replace function refresh_initiative_standing(ids uuid[]) returns void language plpgsql
    set plan_cache_mode = force_generic_plan as $$
begin
    insert into initiative_standing as s (initiative_id, programme_id, fee_funded, technology, fte_low, fte_high, contracted,
        confirmed, harvested, expected, unanswered_at, unanswered_expected, planned_go_live,
        promised_from, promised_fte, closed, saving_year, saving_fte)
    select i.id, i.programme_id, i.fee_funded, sc.technology, sc.fte_low, sc.fte_high, coalesce(ct.fte, 0),
           coalesce(cf.fte, 0), coalesce(h.fte, 0), coalesce(promised_on(i.id, answered.due_on), 0),
           coalesce(un.asked, '{}'), coalesce(un.expected, '{}'), pl.planned_go_live,
           coalesce(ct.days, '{}'), coalesce(ct.ftes, '{}'),
           i.stage in ('STOPPED', 'REJECTED', 'RETIRED'), coalesce(sv.years, '{}'), coalesce(sv.ftes, '{}')
    from initiative i
    left join lateral (select technology, fte_low, fte_high from screening
        where initiative_id = i.id order by seq desc limit 1) sc on true
    left join lateral (select planned_go_live from plan
        where initiative_id = i.id order by seq desc limit 1) pl on true
    left join lateral (select c.id from benefit_contract c
        where c.initiative_id = i.id and (select s.state from contract_step s
            where s.contract_id = c.id order by s.seq desc limit 1) = 'SIGNED'
        order by c.version_number desc limit 1) c on true
    left join lateral (select max(fte) as fte, array_agg(from_day order by from_day) as days,
            array_agg(fte order by from_day) as ftes
        from benefit_promise where contract_id = c.id) ct on true
    left join lateral (select k.fte from confirmation k
        where k.initiative_id = i.id
          and not exists (select from confirmation n where n.corrects = k.id)
          and not exists (select from dispute d where d.period_id = k.period_id
              and not exists (select from dispute_step s
                  where s.dispute_id = d.id and s.step in ('ACCEPTED', 'WITHDRAWN', 'CANCELLED')))
        order by k.valid_from desc, k.seq desc limit 1) cf on true
    left join lateral (select sum(fte) as fte from harvest where initiative_id = i.id) h on true
    left join lateral (select f.ordinal, (f.due_at at time zone 'Europe/Copenhagen')::date as due_on
        from follow_up_period f
        where f.initiative_id = i.id and f.state <> 'CANCELLED'
          and exists (select from confirmation where period_id = f.id)
        order by f.ordinal desc limit 1) answered on true
    left join lateral (select array_agg(f.asked_at order by f.ordinal) as asked,
            array_agg(coalesce(promised_on(i.id, (f.due_at at time zone 'Europe/Copenhagen')::date), 0)
                order by f.ordinal) as expected
        from follow_up_period f
        where f.initiative_id = i.id and f.state <> 'CANCELLED' and f.ordinal > coalesce(answered.ordinal, 0)) un on true
    left join lateral (select array_agg(year order by year) as years, array_agg(fte order by year) as ftes from (
            select l.year, sum(l.fte) - lag(sum(l.fte), 1, 0) over (order by l.year) as fte from case_line l
            where l.fte is not null and l.case_id = (select id from economic_case
                where programme_id = i.programme_id and initiative_id = i.id order by seq desc limit 1)
            group by l.year) added) sv on true
    where i.id = any(ids)
    order by i.id
    on conflict (initiative_id) do update set
        programme_id = excluded.programme_id, fee_funded = excluded.fee_funded, technology = excluded.technology,
        fte_low = excluded.fte_low, fte_high = excluded.fte_high, contracted = excluded.contracted,
        confirmed = excluded.confirmed, harvested = excluded.harvested, expected = excluded.expected,
        unanswered_at = excluded.unanswered_at, unanswered_expected = excluded.unanswered_expected,
        planned_go_live = excluded.planned_go_live, promised_from = excluded.promised_from,
        promised_fte = excluded.promised_fte, closed = excluded.closed, saving_year = excluded.saving_year,
        saving_fte = excluded.saving_fte
    where s is distinct from excluded;
end $$;

create or replace function refresh_initiative_money(ids uuid[]) returns void language plpgsql
    set plan_cache_mode = force_generic_plan as $$
begin
    insert into initiative_money (initiative_id, programme_id, number, fee_funded, latest, years)
    select i.id, i.programme_id, i.number, i.fee_funded, greatest(n.latest, a.latest, s.latest, f.latest, e.latest),
           coalesce(m.years, '{}')
    from initiative i
    left join lateral (select c.id, greatest(c.valid_from, day_of_moment(c.recorded_at)) as latest from economic_case c
        where c.programme_id = i.programme_id and c.initiative_id = i.id order by c.seq desc limit 1) n on true
    left join lateral (select z.case_id, greatest(z.valid_from, day_of_moment(z.recorded_at)) as latest
        from case_freeze z join economic_case c on c.id = z.case_id
        where z.initiative_id = i.id and z.gate = 2 and c.programme_id = i.programme_id
        order by z.seq desc limit 1) a on true
    left join lateral (select max(greatest(valid_from, day_of_moment(recorded_at))) as latest from spending
        where initiative_id = i.id) s on true
    left join lateral (select max(greatest(valid_from, day_of_moment(recorded_at))) as latest from forecast
        where initiative_id = i.id) f on true
    left join lateral (select stage in ('STOPPED', 'REJECTED', 'RETIRED') as closed,
            greatest(valid_from, day_of_moment(recorded_at)) as latest
        from stage_entry where initiative_id = i.id order by seq desc limit 1) e on true
    left join lateral (
        select array_agg((y.year, (y.forecast is not null)::int, y.spent, greatest(y.forecast, y.spent),
                greatest(coalesce(y.forecast, case when e.closed then 0 else y.budget end), y.spent))::money_of_year
                order by y.year) as years
        from (
            select year, coalesce(sum(budget), 0) as budget, coalesce(sum(spent), 0) as spent, sum(forecast) as forecast
            from (
                select year, amount as budget, null::numeric as spent, null::numeric as forecast from case_line
                where case_id = coalesce(a.case_id, n.id) and n.id is not null and kind = 'IMPLEMENTATION'
                union all
                select extract(year from valid_from)::int, null, amount, null from spending
                where initiative_id = i.id and programme_id = i.programme_id and kind <> 'OPERATION'
                union all
                (select distinct on (year) year, null, null, amount from forecast
                where initiative_id = i.id and programme_id = i.programme_id order by year, seq desc)) figure
            group by year) y) m on true
    where i.id = any(ids) and greatest(n.latest, s.latest, f.latest) is not null
    order by i.id
    on conflict (initiative_id) do update set
        programme_id = excluded.programme_id, number = excluded.number, fee_funded = excluded.fee_funded,
        latest = greatest(initiative_money.latest, excluded.latest), years = excluded.years;
end $$;

alter table standing_due add column stage boolean not null default false;
comment on column standing_due.stage is 'only the stage that stands beside the lights is another';

drop function note_due(uuid[], boolean, boolean, boolean);
create function note_due(ids uuid[], stands boolean, lights boolean, costs boolean, stages boolean default false)
    returns void language plpgsql as $$
begin
    insert into standing_due as due (initiative_id, standing, light, money, stage)
    select distinct id, stands, lights, costs, stages from unnest(ids) id where id is not null
    on conflict (transaction_id, initiative_id) do update set
        standing = due.standing or stands, light = due.light or lights, money = due.money or costs,
        stage = due.stage or stages
    where (due.standing, due.light, due.money, due.stage)
        <> (due.standing or stands, due.light or lights, due.money or costs, due.stage or stages);
end $$;

create or replace function settle_standings() returns trigger language plpgsql as $$
declare
    due uuid[];
    stands uuid[];
    lights uuid[];
    costs uuid[];
    stages uuid[];
begin
    perform from standing_due where transaction_id = new.transaction_id and initiative_id = new.initiative_id;
    if not found then
        return null;
    end if;
    with settled as (
        delete from standing_due where transaction_id = new.transaction_id
        returning initiative_id, standing, light, money, stage)
    select array_agg(initiative_id), array_agg(initiative_id) filter (where standing),
           array_agg(initiative_id) filter (where light), array_agg(initiative_id) filter (where money),
           array_agg(initiative_id) filter (where stage and not light)
    into due, stands, lights, costs, stages from settled;
    perform 1 from initiative_light where initiative_id = any(due) and from_day = '-infinity'
        order by initiative_id for update;
    if stands is not null then
        perform refresh_initiative_standing(stands);
    end if;
    if lights is not null then
        perform refresh_initiative_light(lights);
    end if;
    if stages is not null then
        update initiative_light l set stage = i.stage from initiative i
        where i.id = any(stages) and l.initiative_id = i.id and l.stage <> i.stage;
    end if;
    if costs is not null then
        perform refresh_initiative_money(costs);
    end if;
    return null;
end $$;

-- Which stages a time's light depends on is said by time_light (V284).
create or replace function initiative_stands_otherwise() returns trigger language plpgsql as $$
declare
    aside text[] := array['PARKED', 'STOPPED', 'REJECTED', 'RETIRED'];
    closed text[] := array['STOPPED', 'REJECTED', 'RETIRED'];
    counts_otherwise boolean := old.fee_funded <> new.fee_funded
        or (old.stage = any(closed)) <> (new.stage = any(closed));
begin
    perform note_due(array[new.id], counts_otherwise, counts_otherwise
            or (old.planned_go_live, old.go_live_on) is distinct from (new.planned_go_live, new.go_live_on)
            or (old.stage = any(aside)) <> (new.stage = any(aside)),
        counts_otherwise, true);
    return null;
end $$;
