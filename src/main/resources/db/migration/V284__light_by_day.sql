-- A light depends on the day, so whoever filtered by it had to compare every initiative. Given the facts, the day on which
-- it becomes another is known: each initiative's lights are kept here day by day, as far as the calendar goes in both
-- directions, and are written again when a fact is. See docs/adr/0050.

-- The rules of LightPolicy, as ranks from 0 (nothing known) to 3 (red). LightPolicy.DEFAULT stands in where a programme
-- has no policy of its own.
create function light_policy_on(programme uuid, on_day date)
    returns table (yellow_months integer, red_months integer, benefits_red numeric)
    language sql stable parallel safe as $$
    select coalesce(p.yellow_months, 1), coalesce(p.red_months, 3), coalesce(p.benefits_red, 0.10)
    from (select) usual left join lateral (
        select l.yellow_months, l.red_months, l.benefits_red from light_policy l
        where l.programme_id = programme and l.valid_from <= on_day
        order by l.valid_from desc, l.id desc limit 1) p on true
$$;

-- Closed or set aside before it went live, it is not late.
create function time_light(planned date, went_live date, stage text, on_day date, yellow integer, red integer)
    returns integer language sql immutable parallel safe as $$
    select case
        when planned is null or went_live is null and stage in ('PARKED', 'STOPPED', 'REJECTED', 'RETIRED') then 0
        when coalesce(went_live, on_day) > planned + make_interval(months => red) then 3
        when coalesce(went_live, on_day) < planned + make_interval(months => yellow) then 1
        else 2 end
$$;

-- Promised for the latest follow-up that is answered, or was asked two weeks before the day.
create function expected_on(asked timestamptz[], promised numeric[], answered numeric, on_day date)
    returns numeric language sql immutable parallel safe as $$
    select coalesce((
        select u.fte from unnest(asked, promised) with ordinality u (at, fte, k)
        where u.at < (on_day - 13)::timestamp at time zone 'Europe/Copenhagen' order by u.k desc limit 1), answered, 0)
$$;

create function benefit_light(expected numeric, confirmed numeric, red numeric)
    returns integer language sql immutable parallel safe as $$
    select case
        when expected = 0 then 0
        when confirmed < expected - round(expected * red, 4) then 3
        when confirmed < expected then 2
        else 1 end
$$;

create table initiative_light (
    initiative_id uuid not null references initiative,
    from_day date not null,
    until_day date not null check (until_day > from_day),
    light text not null check (light in ('NONE', 'GREEN', 'YELLOW', 'RED')),
    -- What is asked together with it.
    number integer not null,
    stage text not null,
    technology text,
    fee_funded boolean not null,
    primary key (initiative_id, from_day)
);
comment on table initiative_light is 'the worse of an initiative''s two lights, from a day until the day before another';

create function refresh_initiative_light(ids uuid[]) returns void language plpgsql as $$
begin
    with fact as materialized (
        select i.id, i.programme_id, i.number, i.stage, i.fee_funded, i.go_live_on, s.technology,
            coalesce(s.planned_go_live, i.planned_go_live) as planned, s.confirmed, s.expected, s.unanswered_at,
            s.unanswered_expected
        from initiative i left join initiative_standing s on s.initiative_id = i.id
        where i.id = any(ids)
    ), turning as (
        select f.id, date '-infinity' as day from fact f
        union
        select f.id, (u.at at time zone 'Europe/Copenhagen')::date + 14
        from fact f cross join lateral unnest(f.unanswered_at) u (at)
        union
        select f.id, p.valid_from from fact f join light_policy p on p.programme_id = f.programme_id
        union
        select f.id, t.day from fact f
        cross join lateral (
            select p.yellow_months, p.red_months from light_policy p where p.programme_id = f.programme_id
            union select p.yellow_months, p.red_months from light_policy_on(f.programme_id, '-infinity') p) m
        cross join lateral (values
            ((f.planned + make_interval(months => m.yellow_months))::date),
            ((f.planned + make_interval(months => m.red_months))::date + 1)) t (day)
        where f.planned is not null and f.go_live_on is null
    ), judged as (
        select f.id, t.day, (array['NONE', 'GREEN', 'YELLOW', 'RED'])[1 + greatest(
            time_light(f.planned, f.go_live_on, f.stage, t.day, lp.yellow_months, lp.red_months),
            benefit_light(ex.fte, f.confirmed, lp.benefits_red))] as light
        from turning t join fact f on f.id = t.id
        cross join lateral light_policy_on(f.programme_id, t.day) lp
        cross join lateral (
            select expected_on(f.unanswered_at, f.unanswered_expected, f.expected, t.day) as fte offset 0) ex
    ), turned as (
        select id, day, light, lag(light) over (partition by id order by day) is distinct from light as another
        from judged
    ), kept as materialized (
        select id, day, lead(day, 1, 'infinity') over (partition by id order by day) as until_day, light
        from turned where another
    ), gone as (
        delete from initiative_light l where l.initiative_id = any(ids)
            and not exists (select from kept k where k.id = l.initiative_id and k.day = l.from_day)
    )
    insert into initiative_light as l (initiative_id, from_day, until_day, light, number, stage, technology, fee_funded)
    select f.id, k.day, k.until_day, k.light, f.number, f.stage, f.technology, f.fee_funded
    from kept k join fact f on f.id = k.id
    order by f.id, k.day
    on conflict (initiative_id, from_day) do update set until_day = excluded.until_day, light = excluded.light,
        stage = excluded.stage, technology = excluded.technology, fee_funded = excluded.fee_funded
    where (l.until_day, l.light, l.stage, l.technology, l.fee_funded) is distinct from
        (excluded.until_day, excluded.light, excluded.stage, excluded.technology, excluded.fee_funded);
end $$;

select refresh_initiative_light(array(select id from initiative));
create index initiative_light_number on initiative_light (light, number);
create index initiative_light_stage on initiative_light (stage, light, number)
    include (from_day, until_day, technology, fee_funded, initiative_id);
analyze initiative_light;

-- Settled at the commit with the standings (V181). A change that no standing tells of asks for the lights only. Every
-- initiative has a light from the beginning of time: the lock on it comes first, so that of two transactions about the same
-- initiative the later reads what the earlier committed, whether or not there is a standing yet.
alter table standing_due add column lights_only boolean not null default false;

create or replace function settle_standings() returns trigger language plpgsql as $$
declare
    due uuid[];
    stands uuid[];
begin
    perform from standing_due where transaction_id = new.transaction_id and initiative_id = new.initiative_id;
    if not found then
        return null;
    end if;
    with settled as (
        delete from standing_due where transaction_id = new.transaction_id returning initiative_id, lights_only)
    select array_agg(initiative_id), array_agg(initiative_id) filter (where not lights_only) into due, stands from settled;
    perform 1 from initiative_light where initiative_id = any(due) and from_day = '-infinity'
        order by initiative_id for update;
    if stands is not null then
        perform refresh_initiative_standing(stands);
    end if;
    perform refresh_initiative_light(due);
    return null;
end $$;

create or replace function initiative_standing_changed() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'contract_step' then
        insert into standing_due as due (initiative_id)
        select distinct c.initiative_id from fresh join benefit_contract c on c.id = fresh.contract_id
        on conflict (transaction_id, initiative_id) do update set lights_only = false where due.lights_only;
    elsif tg_table_name = 'dispute_step' then
        insert into standing_due as due (initiative_id)
        select distinct d.initiative_id from fresh join dispute d on d.id = fresh.dispute_id
        on conflict (transaction_id, initiative_id) do update set lights_only = false where due.lights_only;
    else
        insert into standing_due as due (initiative_id)
        select distinct initiative_id from fresh where initiative_id is not null
        on conflict (transaction_id, initiative_id) do update set lights_only = false where due.lights_only;
    end if;
    return null;
end $$;

drop trigger initiative_counts_otherwise on initiative;
drop function initiative_counts_otherwise();
create function initiative_stands_otherwise() returns trigger language plpgsql as $$
begin
    insert into standing_due as due (initiative_id, lights_only) values (new.id, old.fee_funded = new.fee_funded
        and (old.stage in ('STOPPED', 'REJECTED', 'RETIRED')) = (new.stage in ('STOPPED', 'REJECTED', 'RETIRED')))
    on conflict (transaction_id, initiative_id) do update set lights_only = false
    where due.lights_only and not excluded.lights_only;
    return null;
end $$;
create trigger initiative_stands_otherwise after update on initiative
    for each row when ((old.stage, old.fee_funded, old.planned_go_live, old.go_live_on)
        is distinct from (new.stage, new.fee_funded, new.planned_go_live, new.go_live_on))
    execute function initiative_stands_otherwise();

create function initiative_lights_begin() returns trigger language plpgsql as $$
begin
    perform refresh_initiative_light(array(select id from fresh));
    return null;
end $$;
create trigger initiative_lights_begin after insert on initiative
    referencing new table as fresh for each statement execute function initiative_lights_begin();

-- A policy turns the lights of its whole programme. Its lock waits for initiatives that are being begun, which do not know of
-- it, and lets others begin when it is there for them to read.
create function programme_lights_turn() returns trigger language plpgsql as $$
declare
    turned uuid[];
begin
    perform from programme where id = new.programme_id for update;
    turned := array(select id from initiative where programme_id = new.programme_id);
    perform 1 from initiative_light where initiative_id = any(turned) and from_day = '-infinity'
        order by initiative_id for update;
    perform refresh_initiative_light(turned);
    return null;
end $$;
create trigger programme_lights_turn after insert on light_policy
    for each row execute function programme_lights_turn();
