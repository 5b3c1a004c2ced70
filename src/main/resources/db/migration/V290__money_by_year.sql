-- What a programme's initiatives cost by year is asked whenever its economy is shown. Each initiative's figures of a year are
-- kept with the facts, as what its case saves is (V282), and so are the programme's sums of them.
create type money_of_year as (
    year integer,
    forecasts integer,
    spent numeric(19,4),
    expected numeric(19,4),
    or_budget numeric(19,4)
);
comment on type money_of_year is 'implementation, t.kr.: how many forecasts there are, what is spent, what is expected at least,'
    ' and what is expected when a year without a forecast costs its budget';

create table initiative_money (
    initiative_id uuid primary key references initiative,
    programme_id uuid not null,
    number integer not null,
    fee_funded boolean not null,
    latest date not null,
    years money_of_year[] not null
);
comment on column initiative_money.latest is 'the last day that one of its facts is of: what is kept is true from then on';
create index initiative_money_latest on initiative_money (programme_id, latest);
create index initiative_money_shown on initiative_money (programme_id, number) include (initiative_id)
    where cardinality(years) > 0;

create table programme_money (
    programme_id uuid not null,
    part smallint not null,
    fee_funded boolean not null,
    year integer not null,
    initiatives bigint not null,
    begun bigint not null,
    forecasts bigint not null,
    spent numeric(19,4) not null,
    expected numeric(19,4) not null,
    or_budget numeric(19,4) not null,
    primary key (programme_id, part, fee_funded, year)
);
comment on column programme_money.begun is 'how many of the initiatives have no figures of an earlier year';

create function programme_money_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into programme_money as p
        select f.programme_id, abs(hashtext(f.initiative_id::text)) % 8, f.fee_funded, y.year, count(*),
               count(*) filter (where y.place = 1), sum(y.forecasts), sum(y.spent), sum(y.expected), sum(y.or_budget)
        from fresh f cross join lateral unnest(f.years) with ordinality
            y (year, forecasts, spent, expected, or_budget, place)
        group by 1, 2, 3, 4 order by 1, 2, 3, 4
        on conflict (programme_id, part, fee_funded, year) do update set
            initiatives = p.initiatives + excluded.initiatives, begun = p.begun + excluded.begun,
            forecasts = p.forecasts + excluded.forecasts, spent = p.spent + excluded.spent,
            expected = p.expected + excluded.expected, or_budget = p.or_budget + excluded.or_budget;
    else
        insert into programme_money as p
        select m.programme_id, abs(hashtext(m.initiative_id::text)) % 8, m.fee_funded, y.year, sum(m.sign),
               coalesce(sum(m.sign) filter (where y.place = 1), 0), sum(m.sign * y.forecasts), sum(m.sign * y.spent),
               sum(m.sign * y.expected), sum(m.sign * y.or_budget)
        from (
            select f.*, 1 as sign from fresh f join stale o using (initiative_id)
            where (f.programme_id, f.fee_funded, f.years) is distinct from (o.programme_id, o.fee_funded, o.years)
            union all
            select o.*, -1 from fresh f join stale o using (initiative_id)
            where (f.programme_id, f.fee_funded, f.years) is distinct from (o.programme_id, o.fee_funded, o.years)) m
        cross join lateral unnest(m.years) with ordinality y (year, forecasts, spent, expected, or_budget, place)
        group by 1, 2, 3, 4 order by 1, 2, 3, 4
        on conflict (programme_id, part, fee_funded, year) do update set
            initiatives = p.initiatives + excluded.initiatives, begun = p.begun + excluded.begun,
            forecasts = p.forecasts + excluded.forecasts, spent = p.spent + excluded.spent,
            expected = p.expected + excluded.expected, or_budget = p.or_budget + excluded.or_budget;
    end if;
    return null;
end $$;
create trigger programme_money_begun after insert on initiative_money
    referencing new table as fresh for each statement execute function programme_money_changed();
create trigger programme_money_moved after update on initiative_money
    referencing old table as stale new table as fresh for each statement execute function programme_money_changed();

create function day_of_moment(moment timestamptz) returns date language sql stable as $$
    select (moment at time zone 'Europe/Copenhagen')::date
$$;

-- By the same rule as the economy of a day in the past: the version that gate 2 was passed with is the budget, until then the
-- newest one; of what was stopped, rejected or retired no budget is expected any more.
create function refresh_initiative_money(ids uuid[]) returns void language sql as $$
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
        latest = greatest(initiative_money.latest, excluded.latest), years = excluded.years
$$;

-- Settled at the commit with the standings and lights (V284), in one order for all transactions. Who has something due says
-- what of it.
alter table standing_due
    drop column lights_only,
    add column standing boolean not null default false,
    add column light boolean not null default false,
    add column money boolean not null default false;

create function note_due(ids uuid[], stands boolean, lights boolean, costs boolean) returns void language sql as $$
    insert into standing_due as due (initiative_id, standing, light, money)
    select distinct id, stands, lights, costs from unnest(ids) id where id is not null
    on conflict (transaction_id, initiative_id) do update set
        standing = due.standing or stands, light = due.light or lights, money = due.money or costs
    where (due.standing, due.light, due.money) <> (due.standing or stands, due.light or lights, due.money or costs)
$$;

create or replace function settle_standings() returns trigger language plpgsql as $$
declare
    due uuid[];
    stands uuid[];
    lights uuid[];
    costs uuid[];
begin
    perform from standing_due where transaction_id = new.transaction_id and initiative_id = new.initiative_id;
    if not found then
        return null;
    end if;
    with settled as (
        delete from standing_due where transaction_id = new.transaction_id
        returning initiative_id, standing, light, money)
    select array_agg(initiative_id), array_agg(initiative_id) filter (where standing),
           array_agg(initiative_id) filter (where light), array_agg(initiative_id) filter (where money)
    into due, stands, lights, costs from settled;
    perform 1 from initiative_light where initiative_id = any(due) and from_day = '-infinity'
        order by initiative_id for update;
    if stands is not null then
        perform refresh_initiative_standing(stands);
    end if;
    if lights is not null then
        perform refresh_initiative_light(lights);
    end if;
    if costs is not null then
        perform refresh_initiative_money(costs);
    end if;
    return null;
end $$;

create or replace function initiative_standing_changed() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'contract_step' then
        perform note_due(array(select c.initiative_id from fresh join benefit_contract c on c.id = fresh.contract_id),
            true, true, false);
    elsif tg_table_name = 'dispute_step' then
        perform note_due(array(select d.initiative_id from fresh join dispute d on d.id = fresh.dispute_id),
            true, true, false);
    else
        perform note_due(array(select initiative_id from fresh), true, true, tg_table_name = 'economic_case');
    end if;
    return null;
end $$;

create function initiative_money_changed() returns trigger language plpgsql as $$
begin
    perform note_due(array(select initiative_id from fresh), false, false, true);
    return null;
end $$;
create trigger case_freeze_costs after insert on case_freeze
    referencing new table as fresh for each statement execute function initiative_money_changed();
create trigger spending_costs after insert on spending
    referencing new table as fresh for each statement execute function initiative_money_changed();
create trigger forecast_costs after insert on forecast
    referencing new table as fresh for each statement execute function initiative_money_changed();

create or replace function initiative_stands_otherwise() returns trigger language plpgsql as $$
declare
    counts_otherwise boolean := old.fee_funded <> new.fee_funded
        or (old.stage in ('STOPPED', 'REJECTED', 'RETIRED')) <> (new.stage in ('STOPPED', 'REJECTED', 'RETIRED'));
begin
    perform note_due(array[new.id], counts_otherwise, true, counts_otherwise);
    return null;
end $$;

select refresh_initiative_money(array(select initiative_id from economic_case where initiative_id is not null
    union select initiative_id from spending where initiative_id is not null
    union select initiative_id from forecast where initiative_id is not null));
analyze initiative_money;
analyze programme_money;
