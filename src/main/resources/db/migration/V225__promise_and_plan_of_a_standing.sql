-- ÅV a year promised for a day by the version in force on it, as known at a time; null without.
create function promised_on(initiative uuid, on_day date, known_at timestamptz default 'infinity')
    returns numeric language sql stable as $$
    select fte from benefit_promise
    where contract_id = contract_in_force(initiative, on_day, known_at) and from_day <= on_day
    order by from_day desc limit 1
$$;

-- Each follow-up since the last answer turns the light two weeks after it was asked, the newest of them first: not only
-- the newest of all. And the time light compares with the plan frozen at the last gate.
alter table initiative_standing
    drop column asked_at,
    drop column expected_when_late,
    -- By their ordinals: when each was asked, and what the contract promised for it.
    add column unanswered_at timestamptz[] not null default '{}',
    add column unanswered_expected numeric(19,4)[] not null default '{}',
    add column planned_go_live date;
comment on column initiative_standing.expected is 'promised for the latest follow-up that is answered';

create or replace function refresh_initiative_standing(ids uuid[]) returns void language sql as $$
    insert into initiative_standing (initiative_id, programme_id, fee_funded, technology, fte_low, fte_high, contracted,
        confirmed, harvested, expected, unanswered_at, unanswered_expected, planned_go_live)
    select i.id, i.programme_id, i.fee_funded, sc.technology, sc.fte_low, sc.fte_high, coalesce(ct.fte, 0),
           coalesce(cf.fte, 0), coalesce(h.fte, 0), coalesce(promised_on(i.id, answered.due_on), 0),
           coalesce(un.asked, '{}'), coalesce(un.expected, '{}'), pl.planned_go_live
    from initiative i
    left join lateral (select technology, fte_low, fte_high from screening
        where initiative_id = i.id order by seq desc limit 1) sc on true
    left join lateral (select planned_go_live from plan
        where initiative_id = i.id order by seq desc limit 1) pl on true
    left join lateral (select c.id from benefit_contract c
        where c.initiative_id = i.id and (select s.state from contract_step s
            where s.contract_id = c.id order by s.seq desc limit 1) = 'SIGNED'
        order by c.version_number desc limit 1) c on true
    left join lateral (select max(fte) as fte from benefit_promise where contract_id = c.id) ct on true
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
    where i.id = any(ids)
    order by i.id
    on conflict (initiative_id) do update set
        programme_id = excluded.programme_id, fee_funded = excluded.fee_funded, technology = excluded.technology,
        fte_low = excluded.fte_low, fte_high = excluded.fte_high, contracted = excluded.contracted,
        confirmed = excluded.confirmed, harvested = excluded.harvested, expected = excluded.expected,
        unanswered_at = excluded.unanswered_at, unanswered_expected = excluded.unanswered_expected,
        planned_go_live = excluded.planned_go_live
$$;

create trigger plan_stands after insert on plan
    referencing new table as fresh for each statement execute function initiative_standing_changed();

select refresh_initiative_standing(array(select initiative_id from initiative_standing
    union select initiative_id from plan));
