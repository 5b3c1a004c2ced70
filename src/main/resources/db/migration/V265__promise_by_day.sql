-- What is contracted is what the signed contract promises for a day, not the most that it ever promises: the profile stands
-- beside the other figures, and a programme's sum of them is kept as what each quarter adds.
alter table initiative_standing
    add column promised_from date[] not null default '{}',
    add column promised_fte numeric(19,4)[] not null default '{}';
comment on column initiative_standing.contracted is 'the most that the signed contract ever promises: 0 without one';

-- In eight rows a quarter, as programme_standing. The quarter is named by its first day.
create table programme_promise (
    programme_id uuid not null,
    part smallint not null,
    quarter date not null,
    fte numeric(19,4) not null,
    primary key (programme_id, part, quarter)
);

create function promised_steps(days date[], ftes numeric[]) returns table (quarter date, fte numeric)
    language sql immutable as $$
    select date_trunc('quarter', u.day)::date, u.fte - coalesce(lag(u.fte) over (order by u.day), 0)
    from unnest(days, ftes) u (day, fte)
$$;

create function programme_promise_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into programme_promise as p (programme_id, part, quarter, fte)
        select f.programme_id, abs(hashtext(f.initiative_id::text)) % 8, s.quarter, sum(s.fte)
        from fresh f cross join lateral promised_steps(f.promised_from, f.promised_fte) s
        where not f.fee_funded group by 1, 2, 3 order by 1, 2, 3
        on conflict (programme_id, part, quarter) do update set fte = p.fte + excluded.fte;
    else
        insert into programme_promise as p (programme_id, part, quarter, fte)
        select m.programme_id, abs(hashtext(m.initiative_id::text)) % 8, s.quarter, sum(m.sign * s.fte)
        from (
            select f.programme_id, f.initiative_id, f.promised_from, f.promised_fte, 1 as sign
            from fresh f join stale o using (initiative_id)
            where not f.fee_funded and (f.programme_id, f.fee_funded, f.promised_from, f.promised_fte)
                is distinct from (o.programme_id, o.fee_funded, o.promised_from, o.promised_fte)
            union all
            select o.programme_id, o.initiative_id, o.promised_from, o.promised_fte, -1
            from fresh f join stale o using (initiative_id)
            where not o.fee_funded and (f.programme_id, f.fee_funded, f.promised_from, f.promised_fte)
                is distinct from (o.programme_id, o.fee_funded, o.promised_from, o.promised_fte)) m
        cross join lateral promised_steps(m.promised_from, m.promised_fte) s
        group by 1, 2, 3 having sum(m.sign * s.fte) <> 0 order by 1, 2, 3
        on conflict (programme_id, part, quarter) do update set fte = p.fte + excluded.fte;
    end if;
    return null;
end $$;
create trigger programme_promise_begun after insert on initiative_standing
    referencing new table as fresh for each statement execute function programme_promise_changed();
create trigger programme_promise_moved after update on initiative_standing
    referencing old table as stale new table as fresh for each statement execute function programme_promise_changed();

create or replace function refresh_initiative_standing(ids uuid[]) returns void language sql as $$
    insert into initiative_standing (initiative_id, programme_id, fee_funded, technology, fte_low, fte_high, contracted,
        confirmed, harvested, expected, unanswered_at, unanswered_expected, planned_go_live,
        promised_from, promised_fte)
    select i.id, i.programme_id, i.fee_funded, sc.technology, sc.fte_low, sc.fte_high, coalesce(ct.fte, 0),
           coalesce(cf.fte, 0), coalesce(h.fte, 0), coalesce(promised_on(i.id, answered.due_on), 0),
           coalesce(un.asked, '{}'), coalesce(un.expected, '{}'), pl.planned_go_live,
           coalesce(ct.days, '{}'), coalesce(ct.ftes, '{}')
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
    where i.id = any(ids)
    order by i.id
    on conflict (initiative_id) do update set
        programme_id = excluded.programme_id, fee_funded = excluded.fee_funded, technology = excluded.technology,
        fte_low = excluded.fte_low, fte_high = excluded.fte_high, contracted = excluded.contracted,
        confirmed = excluded.confirmed, harvested = excluded.harvested, expected = excluded.expected,
        unanswered_at = excluded.unanswered_at, unanswered_expected = excluded.unanswered_expected,
        planned_go_live = excluded.planned_go_live, promised_from = excluded.promised_from,
        promised_fte = excluded.promised_fte
$$;

select refresh_initiative_standing(array(select initiative_id from initiative_standing where contracted > 0));
