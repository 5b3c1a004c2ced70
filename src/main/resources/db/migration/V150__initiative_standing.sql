-- What lists, filters and key figures ask of many initiatives at once: one row each, written by triggers in the
-- transaction of the fact. See docs/adr/0050.
create table initiative_standing (
    initiative_id uuid primary key references initiative,
    programme_id uuid not null,
    fee_funded boolean not null,
    technology text,
    fte_low numeric(19,4),
    fte_high numeric(19,4),
    contracted numeric(19,4) not null,
    confirmed numeric(19,4) not null,
    harvested numeric(19,4) not null,
    -- What the contract promised at the latest follow-up that is answered or long over.
    expected numeric(19,4) not null,
    -- The follow-up that is still unanswered, and what the contract promised for it.
    asked_at timestamptz,
    expected_when_late numeric(19,4)
);
create index initiative_standing_technology on initiative_standing (technology);
create index initiative_standing_contracted on initiative_standing (initiative_id) where contracted > 0;

-- Sums of the programme's own money, kept in eight rows so that those who confirm at once rarely wait for each other.
create table programme_standing (
    programme_id uuid not null,
    part smallint not null,
    contracted numeric(19,4) not null,
    confirmed numeric(19,4) not null,
    harvested numeric(19,4) not null,
    primary key (programme_id, part)
);

-- The same rules as the status report's (ProgrammeStatus).
create function refresh_initiative_standing(ids uuid[]) returns void language sql as $$
    insert into initiative_standing (initiative_id, programme_id, fee_funded, technology, fte_low, fte_high, contracted,
        confirmed, harvested, expected, asked_at, expected_when_late)
    select i.id, i.programme_id, i.fee_funded, sc.technology, sc.fte_low, sc.fte_high, coalesce(ct.fte, 0),
           coalesce(cf.fte, 0), coalesce(h.fte, 0), coalesce(promised.fte, 0),
           case when latest.answered is false then latest.asked_at end,
           case when latest.answered is false then coalesce(late.fte, 0) end
    from initiative i
    left join lateral (select technology, fte_low, fte_high from screening
        where initiative_id = i.id order by seq desc limit 1) sc on true
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
    left join lateral (select (f.due_at at time zone 'Europe/Copenhagen')::date as due_on, f.asked_at,
            exists (select 1 from confirmation where period_id = f.id) as answered
        from follow_up_period f where f.initiative_id = i.id and f.state <> 'CANCELLED'
        order by f.ordinal desc limit 1) latest on true
    left join lateral (select (f.due_at at time zone 'Europe/Copenhagen')::date as due_on from follow_up_period f
        where f.initiative_id = i.id and f.state <> 'CANCELLED'
          and (f.asked_at < latest.asked_at - interval '14 days'
              or exists (select 1 from confirmation where period_id = f.id))
        order by f.ordinal desc limit 1) settled on true
    left join lateral (select fte from benefit_promise
        where contract_id = contract_in_force(i.id, settled.due_on, 'infinity') and from_day <= settled.due_on
        order by from_day desc limit 1) promised on true
    left join lateral (select fte from benefit_promise
        where contract_id = contract_in_force(i.id, latest.due_on, 'infinity') and from_day <= latest.due_on
        order by from_day desc limit 1) late on true
    where i.id = any(ids)
    order by i.id
    on conflict (initiative_id) do update set
        programme_id = excluded.programme_id, fee_funded = excluded.fee_funded, technology = excluded.technology,
        fte_low = excluded.fte_low, fte_high = excluded.fte_high, contracted = excluded.contracted,
        confirmed = excluded.confirmed, harvested = excluded.harvested, expected = excluded.expected,
        asked_at = excluded.asked_at, expected_when_late = excluded.expected_when_late
$$;

create function initiative_standing_changed() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'contract_step' then
        perform refresh_initiative_standing(array(select distinct c.initiative_id
            from fresh join benefit_contract c on c.id = fresh.contract_id));
    elsif tg_table_name = 'dispute_step' then
        perform refresh_initiative_standing(array(select distinct d.initiative_id
            from fresh join dispute d on d.id = fresh.dispute_id));
    else
        perform refresh_initiative_standing(array(select distinct initiative_id from fresh));
    end if;
    return null;
end $$;

create trigger screening_stands after insert on screening
    referencing new table as fresh for each statement execute function initiative_standing_changed();
create trigger contract_step_stands after insert on contract_step
    referencing new table as fresh for each statement execute function initiative_standing_changed();
create trigger confirmation_stands after insert on confirmation
    referencing new table as fresh for each statement execute function initiative_standing_changed();
create trigger dispute_stands after insert on dispute
    referencing new table as fresh for each statement execute function initiative_standing_changed();
create trigger dispute_step_stands after insert on dispute_step
    referencing new table as fresh for each statement execute function initiative_standing_changed();
create trigger harvest_stands after insert on harvest
    referencing new table as fresh for each statement execute function initiative_standing_changed();
create trigger follow_up_period_stands after insert on follow_up_period
    referencing new table as fresh for each statement execute function initiative_standing_changed();
create trigger follow_up_period_moved after update on follow_up_period
    referencing new table as fresh for each statement execute function initiative_standing_changed();

create function initiative_funding_changed() returns trigger language plpgsql as $$
begin
    update initiative_standing set fee_funded = new.fee_funded where initiative_id = new.id;
    return null;
end $$;
create trigger initiative_funding after update on initiative
    for each row when (old.fee_funded <> new.fee_funded) execute function initiative_funding_changed();

create function programme_standing_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into programme_standing as s (programme_id, part, contracted, confirmed, harvested)
        select programme_id, abs(hashtext(initiative_id::text)) % 8, sum(contracted), sum(confirmed), sum(harvested)
        from fresh where not fee_funded
        group by 1, 2 having sum(contracted) <> 0 or sum(confirmed) <> 0 or sum(harvested) <> 0
        order by 1, 2
        on conflict (programme_id, part) do update set contracted = s.contracted + excluded.contracted,
            confirmed = s.confirmed + excluded.confirmed, harvested = s.harvested + excluded.harvested;
    else
        insert into programme_standing as s (programme_id, part, contracted, confirmed, harvested)
        select programme_id, abs(hashtext(initiative_id::text)) % 8, sum(contracted), sum(confirmed), sum(harvested)
        from (select programme_id, initiative_id, contracted, confirmed, harvested from fresh where not fee_funded
              union all
              select programme_id, initiative_id, -contracted, -confirmed, -harvested from stale where not fee_funded) moved
        group by 1, 2 having sum(contracted) <> 0 or sum(confirmed) <> 0 or sum(harvested) <> 0
        order by 1, 2
        on conflict (programme_id, part) do update set contracted = s.contracted + excluded.contracted,
            confirmed = s.confirmed + excluded.confirmed, harvested = s.harvested + excluded.harvested;
    end if;
    return null;
end $$;
create trigger programme_standing_begun after insert on initiative_standing
    referencing new table as fresh for each statement execute function programme_standing_changed();
create trigger programme_standing_moved after update on initiative_standing
    referencing old table as stale new table as fresh for each statement execute function programme_standing_changed();

select refresh_initiative_standing(array(select initiative_id from screening
    union select initiative_id from benefit_contract));

-- The orders and filters of the pipeline.
create function stage_order(stage text) returns integer language sql immutable parallel safe as $$
    select array_position(array['IDEA', 'SCREENING', 'PRIORITISATION', 'DISCOVERY', 'DESIGN', 'CONTRACT', 'DEVELOPMENT',
        'GO_LIVE', 'HYPERCARE', 'HANDOVER', 'FOLLOW_UP', 'PERMANENT', 'PARKED', 'STOPPED', 'REJECTED', 'RETIRED'], stage)
$$;
create index initiative_stage_number on initiative (stage, number);
create index initiative_stage_order on initiative (stage_order(stage), number);
create index initiative_title_order on initiative (lower(title), number);
create index initiative_go_live_order on initiative (coalesce(go_live_on, planned_go_live), number);
create index initiative_submitted_by on initiative (submitted_by);
create index initiative_planned on initiative (planned_go_live) where go_live_on is null;
create index initiative_hypercare on initiative (hypercare_until) where stage = 'HYPERCARE';
create index initiative_parked on initiative (parked_until) where stage = 'PARKED';
create index initiative_fee_funded on initiative (number) where fee_funded;
create index task_due on task (due_at);
create index task_of_kind on task (programme_id, definition_key, due_at);
