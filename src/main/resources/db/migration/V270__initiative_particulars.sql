-- What an initiative has besides its stage and can get another of: its owners, who pays for it, when it went live. Each
-- version of it, so that a report can be made again as it was known.
create table initiative_particulars (
    id uuid primary key,
    seq bigint generated always as identity,
    initiative_id uuid not null references initiative,
    process_owner_id uuid,
    benefit_owner_id uuid,
    fee_funded boolean not null,
    go_live_on date,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null,
    on_behalf_of uuid,
    channel text not null
);
create index on initiative_particulars (initiative_id, seq);
create trigger initiative_particulars_append_only before update or delete on initiative_particulars
    for each row execute function append_only();

-- When they were named has not been kept until now: as if it had been when the initiative was handed in.
insert into initiative_particulars (id, initiative_id, process_owner_id, benefit_owner_id, fee_funded, go_live_on,
    valid_from, recorded_at, person_id, channel)
select gen_random_uuid(), id, process_owner_id, benefit_owner_id, fee_funded, go_live_on,
       (submitted_at at time zone 'Europe/Copenhagen')::date, submitted_at, submitted_by, 'SYSTEM'
from initiative
where process_owner_id is not null or benefit_owner_id is not null or fee_funded or go_live_on is not null;
