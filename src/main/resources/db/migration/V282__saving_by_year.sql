-- What the cases of a programme save by year is asked whenever one of them is shown. What an initiative's newest case adds
-- to the year before stands beside its other figures, and a programme's sums of it are kept as its promises are (V265).
alter table initiative_standing
    add column closed boolean not null default false,
    add column saving_year integer[] not null default '{}',
    add column saving_fte numeric(19,4)[] not null default '{}';
comment on column initiative_standing.closed is 'stopped, rejected or retired: its case saves nothing any more';

create table programme_saving (
    programme_id uuid not null,
    part smallint not null,
    year integer not null,
    fte numeric(19,4) not null,
    primary key (programme_id, part, year)
);

create function programme_saving_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into programme_saving as p (programme_id, part, year, fte)
        select f.programme_id, abs(hashtext(f.initiative_id::text)) % 8, s.year, sum(s.fte)
        from fresh f cross join lateral unnest(f.saving_year, f.saving_fte) s (year, fte)
        where not f.fee_funded and not f.closed group by 1, 2, 3 order by 1, 2, 3
        on conflict (programme_id, part, year) do update set fte = p.fte + excluded.fte;
    else
        insert into programme_saving as p (programme_id, part, year, fte)
        select m.programme_id, abs(hashtext(m.initiative_id::text)) % 8, s.year, sum(m.sign * s.fte)
        from (
            select f.*, 1 as sign
            from fresh f join stale o using (initiative_id)
            where not f.fee_funded and not f.closed
                and (f.programme_id, f.fee_funded, f.closed, f.saving_year, f.saving_fte)
                is distinct from (o.programme_id, o.fee_funded, o.closed, o.saving_year, o.saving_fte)
            union all
            select o.*, -1
            from fresh f join stale o using (initiative_id)
            where not o.fee_funded and not o.closed
                and (f.programme_id, f.fee_funded, f.closed, f.saving_year, f.saving_fte)
                is distinct from (o.programme_id, o.fee_funded, o.closed, o.saving_year, o.saving_fte)) m
        cross join lateral unnest(m.saving_year, m.saving_fte) s (year, fte)
        group by 1, 2, 3 having sum(m.sign * s.fte) <> 0 order by 1, 2, 3
        on conflict (programme_id, part, year) do update set fte = p.fte + excluded.fte;
    end if;
    return null;
end $$;
create trigger programme_saving_begun after insert on initiative_standing
    referencing new table as fresh for each statement execute function programme_saving_changed();
create trigger programme_saving_moved after update on initiative_standing
    referencing old table as stale new table as fresh for each statement execute function programme_saving_changed();

create or replace function refresh_initiative_standing(ids uuid[]) returns void language sql as $$
    insert into initiative_standing (initiative_id, programme_id, fee_funded, technology, fte_low, fte_high, contracted,
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
$$;

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
        insert into standing_due (initiative_id)
        select distinct initiative_id from fresh where initiative_id is not null on conflict do nothing;
    end if;
    return null;
end $$;

create trigger economic_case_stands after insert on economic_case
    referencing new table as fresh for each statement execute function initiative_standing_changed();

-- Closed or reopened, or paid for by fees: what was written before the commit is settled with the rest.
drop trigger initiative_funding on initiative;
drop function initiative_funding_changed();
create function initiative_counts_otherwise() returns trigger language plpgsql as $$
begin
    insert into standing_due (initiative_id) values (new.id) on conflict do nothing;
    return null;
end $$;
create trigger initiative_counts_otherwise after update on initiative
    for each row when (old.fee_funded <> new.fee_funded
        or (old.stage in ('STOPPED', 'REJECTED', 'RETIRED')) <> (new.stage in ('STOPPED', 'REJECTED', 'RETIRED')))
    execute function initiative_counts_otherwise();

select refresh_initiative_standing(array(select initiative_id from initiative_standing
    union select initiative_id from economic_case where initiative_id is not null));
