-- Who has been given a delegate by somebody else's administrator is told by whom: that administrator's word counts only where
-- she administrates. Of older delegations nobody knows.
alter table delegation add column made_by uuid references person;

-- The administrator of what all programmes share is one whose grant names no programme. Where nobody who can log in has such
-- a grant: with one programme its administrators are; with several, those who administrate each of them, for they can do
-- nothing that they could not do before. Where there is none of those either, the operator names one (docs/operations.md).
with made as (
    insert into role_grant (id, person_id, programme_id, role, granted_at, granted_by)
    select gen_random_uuid(), g.person_id, null, 'ADMIN', now(), '00000000-0000-0000-0000-000000000000'
    from role_grant g join person p on p.id = g.person_id and p.disabled_at is null
    where g.role = 'ADMIN' and g.revoked_at is null
      and not exists (select from role_grant i join person holder on holder.id = i.person_id and holder.disabled_at is null
          where i.role = 'ADMIN' and i.programme_id is null and i.revoked_at is null)
    group by g.person_id
    having count(distinct g.programme_id) = (select count(*) from programme)
    returning person_id)
insert into organisation_change (what, subject_id, recorded_at, person_id, channel)
select 'installation.granted', person_id, now(), '00000000-0000-0000-0000-000000000000', 'SYSTEM' from made;
