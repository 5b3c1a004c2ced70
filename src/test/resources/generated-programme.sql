-- A programme of :count initiatives as it would be after some years. Ids follow from the number n, so that the same
-- number gives the same programme. Statements end with a semicolon at the end of a line.
create temporary table if not exists made (n integer, id uuid, stage text, unit_id uuid, owner_id uuid, begun date,
    live date, path text[], fte numeric, planned date) on commit drop;

delete from made;

insert into made
select n, id, stage, case when own then :unit else (cast(:units as uuid[]))[1 + n % 40] end,
    case when own then :head else (cast(:heads as uuid[]))[1 + n % 40] end,
    case when live is null then :today - 30 - n % 700 else live - 150 - n % 200 end, live,
    case when s <= 10 then road[1 : s + 1] when s = 11 then road[1 : 11] when s = 12 then road[1 : 11] || stage
        else road[1 : 5] || stage end,
    0.1 * (1 + n % 9),
    case when s > 1 then case when live is null then :today + (n % 600 - 180) else live + 30 * (n % 7 - 5) end end
from generate_series(1, :count) n
cross join lateral (select n % 16 as s, n in (3, 4, 10) as own, md5(:programme::text || n)::uuid as id,
    array['IDEA', 'SCREENING', 'PRIORITISATION', 'DISCOVERY', 'DESIGN', 'CONTRACT', 'DEVELOPMENT', 'GO_LIVE', 'HYPERCARE',
        'HANDOVER', 'FOLLOW_UP'] as road) a
cross join lateral (select case when s <= 10 then road[s + 1] when s = 11 then 'FOLLOW_UP' when s = 12 then 'PERMANENT'
        when s = 13 then 'PARKED' when s = 14 then 'STOPPED' else 'REJECTED' end as stage,
    case when s = 8 then :today - n % 28 when s = 9 then :today - 28 - n % 60
        when s between 10 and 12 then :today - 100 - n % 600 end as live) b;

insert into initiative (id, version, number, programme_id, title, description, unit_id, submitted_by, submitted_at, stage,
    left_stage, parked_until, fee_funded, process_owner_id, benefit_owner_id, signed_contract_id, planned_go_live,
    go_live_on, hypercare_until, handed_over)
select id, 0, nextval('initiative_number'), :programme,
    (array['Partshøring', 'Fakturakontrol', 'Journalisering', 'Adresseopslag', 'Gravetilladelser',
        'Kørselsregnskab', 'Påmindelser', 'Ledsagerkort', 'Affaldsbestilling', 'Aktindsigter'])[1 + n % 10]
        || ' ' || (array['ved byggesager', 'i borgerservice', 'for skoler', 'i driften', 'hos plejecentre',
        'om vinteren', 'i økonomi'])[1 + n % 7] || ' ' || n,
    'Sagsbehandlere skriver breve i hånden og slår oplysninger op i flere systemer. Omfang ' || n
        || ' sager om året; en robot kan hente og kontrollere dem.'
        || case when n % 50 = 0 then ' Særlig følsomme helbredsoplysninger indgår.' else '' end,
    unit_id, :manager, begun, stage, case when stage in ('PARKED', 'STOPPED', 'REJECTED') then 'DESIGN' end,
    case when stage = 'PARKED' then :today + (n % 200) end, n % 11 = 0, :owner, owner_id,
    case when n % 16 between 6 and 12 then md5('contract' || id)::uuid end, planned, live, live + 28,
    n % 16 between 10 and 12
from made order by n;

insert into initiative_particulars (id, initiative_id, process_owner_id, benefit_owner_id, fee_funded, go_live_on, valid_from,
    recorded_at, person_id, channel)
select gen_random_uuid(), i.id, i.process_owner_id, i.benefit_owner_id, i.fee_funded, i.go_live_on, coalesce(live, begun),
    coalesce(live, begun), :manager, 'WEB'
from made join initiative i using (id);

insert into stage_entry (id, initiative_id, stage, valid_from, recorded_at, person_id, channel)
select gen_random_uuid(), id, entered, day, day, :manager, 'WEB'
from made cross join lateral (
    select entered, place, case when live is null then begun + (:today - begun) * (place - 1)::int / cardinality(path)
        when place <= 9 then begun + (live - begun) * (place - 1)::int / 8
        when place = 10 then live + 28 when place = 11 then live + 40 else greatest(live + 45, :today - 20) end as day
    from unnest(path) with ordinality p (entered, place)) e
order by n, place;

insert into screening (id, initiative_id, technology, complexity, fte_low, fte_high, development_cost, volume_per_year,
    valid_from, recorded_at, person_id, channel)
select gen_random_uuid(), id, (array['RPA', 'RDA', 'MACHINE_LEARNING', 'CHATBOT', 'WORKFLOW', 'IOT', 'COMBINED'])[1 + n % 7],
    'LOW', fte * 0.6, fte * 1.4, 150, 27000, begun + 5, begun + 5, :manager, 'WEB'
from made where n % 16 > 1;

insert into decision (id, initiative_id, step, outcome, reason, valid_from, recorded_at, person_id, channel)
select gen_random_uuid(), id, 'PRIORITISATION', 'APPROVED', 'Styregruppen godkender: effekten står mål med prisen, '
    || 'og leverandøren har lovet en prøveperiode (' || n || ').', begun + 20, begun + 20, :manager, 'WEB'
from made where n % 16 > 2;

insert into plan (id, initiative_id, gate, planned_go_live, valid_from, recorded_at, person_id, channel)
select gen_random_uuid(), id, 'PRIORITISATION', planned, begun + 20, begun + 20, :manager, 'WEB'
from made where n % 16 > 2;

insert into risk (id, risk_id, initiative_id, title, likelihood, impact, response, closed, valid_from, recorded_at, person_id,
    channel)
select gen_random_uuid(), gen_random_uuid(), id, 'Fagsystemet skiftes ud', 3, 1 + n % 5,
    'Aftal med leverandøren, at grænsefladen er uændret i to år.', false, begun + 25, begun + 25, :manager, 'WEB'
from made where n % 3 = 0;

insert into task_comment (business_key, initiative_id, definition_key, text, valid_from, recorded_at, person_id, channel)
select id, id, 'design', 'Vi mangler svar fra arkitekten om adgangen til registret.', begun + 25, begun + 25, :manager, 'WEB'
from made where n % 4 = 0;

insert into baseline (id, initiative_id, as_is, method, fte, valid_from, recorded_at, person_id, channel)
select md5('baseline' || id)::uuid, id, 'Hver sag slås op i tre systemer, og svaret skrives af.', 'VOLUME', fte * 1.5,
    begun + 28, begun + 28, :owner, 'WEB'
from made where n % 16 between 4 and 12;

insert into case_class (baseline_id, position, name, volume_per_year, minutes_per_case)
select md5('baseline' || id)::uuid, 0, 'Sager', 27000, round(fte * 1.5 * 1200 * 60 / 27000, 2)
from made where n % 16 between 4 and 12;

insert into benefit_contract (id, version, initiative_id, version_number, state, unit_id, owner_id, method, baseline_id,
    redeployment_plan, drafted_by, drafted_at)
select md5('contract' || id)::uuid, 0, id, 1, 'SIGNED', unit_id, owner_id, 'VOLUME', md5('baseline' || id)::uuid,
    'Omfordeles til sager, der venter', :manager, begun + (coalesce(live, :today) - begun) / 2
from made where n % 16 between 6 and 12;

-- Every third contract promises half of it in the first year.
insert into benefit_promise (contract_id, from_day, fte)
select md5('contract' || id)::uuid, from_day, part
from made cross join lateral (select (coalesce(live, planned) + interval '3 months')::date as first) f
cross join lateral (values (first, case when n % 3 = 0 then fte / 2 else fte end), (first + 365, fte)) p (from_day, part)
where n % 16 between 6 and 12 and (n % 3 = 0 or from_day = first);

insert into contract_signature (id, contract_id, party, content_hash, valid_from, recorded_at, person_id, channel)
select gen_random_uuid(), c.id, party, repeat('0', 64), c.drafted_at::date, c.drafted_at, person, 'WEB'
from made m join benefit_contract c on c.initiative_id = m.id
cross join lateral (values ('UNIT_HEAD', m.owner_id), ('PROGRAMME_MANAGER', :manager)) s (party, person);

insert into contract_step (id, contract_id, state, valid_from, recorded_at, person_id, channel)
select gen_random_uuid(), c.id, step, c.drafted_at::date, c.drafted_at, :manager, 'WEB'
from made m join benefit_contract c on c.initiative_id = m.id
cross join (values (1, 'SENT'), (2, 'SIGNED')) s (place, step) order by m.n, place;

insert into follow_up_period (id, version, initiative_id, ordinal, quarter, due_at, asked_at, owner_id, state, ended_at)
select md5('period' || k || id)::uuid, 0, id, k, to_char(day, 'YYYY"-Q"Q'),
    (day + time '08:00') at time zone 'Europe/Copenhagen', (day + time '08:00') at time zone 'Europe/Copenhagen', owner_id,
    case when waits then 'OPEN' else 'CLOSED' end, case when not waits then day + 10 end
from made cross join lateral generate_series(1, 8) k
cross join lateral (select (live + make_interval(months => 3 * k))::date as day,
    n % 16 = 10 and (live + make_interval(months => 3 * k + 3))::date > :today as waits) d
where n % 16 between 10 and 12 and day <= :today;

insert into measurement (id, initiative_id, from_day, valid_from, quantity, minutes, origin, recorded_at, person_id, channel)
select gen_random_uuid(), m.id, p.due_at::date - 91, p.due_at::date, 6000, 1, 'TYPED', p.due_at, m.owner_id, 'WEB'
from made m join follow_up_period p on p.initiative_id = m.id;

insert into confirmation (id, initiative_id, period_id, fte, suggested, valid_from, recorded_at, person_id, channel)
select md5('confirmation' || p.id)::uuid, m.id, p.id, round(m.fte * least(1.1, 0.6 + 0.1 * ((n + p.ordinal) % 6)), 4),
    m.fte, p.due_at::date, p.due_at + interval '5 days', m.owner_id, 'WEB'
from made m join follow_up_period p on p.initiative_id = m.id
where p.state = 'CLOSED' order by p.due_at, m.n;

insert into harvest (id, initiative_id, period_id, unit_id, fte, post, valid_from, recorded_at, person_id, channel)
select gen_random_uuid(), id, md5('period1' || id)::uuid, unit_id, round(fte / 2, 4), 'Stilling ' || id,
    least(live + 130, :today), least(live + 130, :today), :manager, 'WEB'
from made where n % 16 = 12;

insert into task (id, process, definition_key, form_key, business_key, programme_id, initiative_id, assignee, role, created_at,
    due_at)
select 'g-' || m.id, case when p.id is null then 'initiative-lifecycle' else 'benefit-follow-up' end, key, key,
    coalesce(p.id, m.id), :programme, m.id, p.owner_id,
    case key when 'screen' then 'CONSULTANT' when 'prioritise' then 'STEERING_GROUP' when 'confirm-benefit' then null
        else 'PROGRAMME_MANAGER' end,
    :today - 20, :today + (n % 400 - 20)
from made m
left join follow_up_period p on p.initiative_id = m.id and p.state = 'OPEN'
cross join lateral (select case when p.id is not null then 'confirm-benefit'
    when stage = 'SCREENING' then 'screen' when stage = 'PRIORITISATION' then 'prioritise' when stage = 'GO_LIVE' then 'go-live'
    else 'receive-idea' end as key) k
where p.id is not null or stage in ('IDEA', 'SCREENING', 'PRIORITISATION', 'GO_LIVE');

insert into step_history (task_id, process, business_key, programme_id, initiative_id, activity_id, activity_type, started_at,
    ended_at, outcome, person_id)
select 'd-' || m.id || '-' || e.seq, 'initiative-lifecycle', m.id, :programme, m.id,
    case e.stage when 'IDEA' then 'receive-idea' when 'SCREENING' then 'screen' when 'PRIORITISATION' then 'prioritise'
        when 'DISCOVERY' then 'map-process' when 'DESIGN' then 'design' when 'CONTRACT' then 'draft-contract'
        when 'DEVELOPMENT' then 'develop' when 'GO_LIVE' then 'go-live' when 'HYPERCARE' then 'hypercare'
        else 'accept-operation' end,
    'userTask', e.valid_from, e.left_on, 'COMPLETED', :manager
from made m
join (select initiative_id, seq, stage, valid_from,
    lead(valid_from) over (partition by initiative_id order by seq) as left_on from stage_entry) e on e.initiative_id = m.id
where left_on is not null and e.stage <> 'FOLLOW_UP' order by e.seq;

insert into step_history (task_id, process, business_key, programme_id, initiative_id, activity_id, activity_type, started_at,
    ended_at, outcome, person_id)
select 'c-' || p.id, 'benefit-follow-up', p.id, :programme, m.id, 'confirm-benefit', 'userTask', p.due_at,
    p.due_at + interval '5 days', 'COMPLETED', m.owner_id
from made m join follow_up_period p on p.initiative_id = m.id where p.state = 'CLOSED' order by p.due_at;

insert into step_history (task_id, process, business_key, programme_id, initiative_id, activity_id, activity_type, started_at)
select t.id, t.process, t.business_key, t.programme_id, t.initiative_id, t.definition_key, 'userTask', t.created_at
from made m join task t on t.initiative_id = m.id;

insert into mail_outbox (id, recipient_id, template, parameters, state, message_id, created_at, sent_at)
select gen_random_uuid(), m.owner_id, 'confirmation-request', jsonb_build_object('initiative', 'A-' || m.n), 'SENT',
    p.id || '@gevinstspor.example', p.due_at, p.due_at
from made m join follow_up_period p on p.initiative_id = m.id order by p.due_at;

insert into economic_case (id, programme_id, initiative_id, price_level, valid_from, recorded_at, person_id, channel)
select md5('case' || id)::uuid, :programme, id, 2021, begun + 30, begun + 30, :manager, 'WEB'
from made where n % 16 between 5 and 12;

insert into case_line (case_id, position, kind, control_area, label, year, amount, fte)
select md5('case' || id)::uuid, position, kind, 'SERVICE', label, year, amount, case kind when 'SAVING' then m.fte end
from made m
cross join (values (0, 'SAVING', 'Effektivisering', -57), (1, 'OPERATION', 'Drift', 38),
    (2, 'IMPLEMENTATION', 'Udvikling', 150)) l (position, kind, label, amount)
cross join generate_series(2021, 2026) year
where n % 16 between 5 and 12 and (kind <> 'IMPLEMENTATION' or year = 2021);

insert into spending (id, programme_id, initiative_id, kind, amount, valid_from, recorded_at, person_id, channel)
select gen_random_uuid(), :programme, id, 'DEVELOPMENT', 140, least(begun + 60, :today), least(begun + 60, :today), :manager, 'WEB'
from made where n % 16 between 7 and 12;

insert into savings_target (programme_id, year, fte, valid_from, recorded_at, person_id, channel)
select :programme, year, :count * 0.01 * (year - 2020), date '2021-01-01', timestamp '2021-01-01', :manager, 'WEB'
from generate_series(2021, 2026) year
