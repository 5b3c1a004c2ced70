-- Who is who. A unit's id never changes; what it was called, belonged to and was headed by is dated.
create table person (
    id uuid primary key,
    version integer not null default 0,
    name text not null check (length(name) between 1 and 200),
    email text not null check (length(email) between 3 and 254),
    password_hash text,
    language text not null default 'da' check (language in ('da', 'en')),
    unit_id uuid,
    disabled_at timestamptz
);
create unique index person_email on person (lower(email));
create index person_unit on person (unit_id);

-- What the system does by itself carries this person; nobody can log in as it.
insert into person (id, name, email, disabled_at)
values ('00000000-0000-0000-0000-000000000000', 'Gevinstspor', 'system@gevinstspor.invalid', '2000-01-01T00:00:00Z');

create table unit (
    id uuid primary key
);
alter table person add foreign key (unit_id) references unit;

create table unit_version (
    unit_id uuid not null references unit,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    parent_id uuid references unit check (parent_id <> unit_id),
    kind text not null check (kind in ('ADMINISTRATION', 'DEPARTMENT', 'UNIT')),
    name text not null check (length(name) between 1 and 200),
    head_id uuid references person,
    staffing numeric(19, 4) not null check (staffing >= 0),
    primary key (unit_id, valid_from)
);
create unique index unit_version_open on unit_version (unit_id) where valid_to is null;

-- The newest version of each unit, closed ones included: names for lists and reports.
create view current_unit as
select distinct on (unit_id)
    unit_id as id, parent_id, kind, name, head_id, staffing, valid_from, valid_to
from unit_version
order by unit_id, valid_from desc;

-- The department of each unit; a unit above the departments is its own.
create view unit_department as
with recursive up (unit_id, at_id) as (
    select id, id from current_unit
    union
    select up.unit_id, u.parent_id
    from up join current_unit u on u.id = up.at_id
    where u.kind = 'UNIT' and u.parent_id is not null
)
select up.unit_id, u.id as department_id, u.name as department_name
from up join current_unit u on u.id = up.at_id
where u.kind <> 'UNIT' or u.parent_id is null;

create table programme (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    administration_id uuid not null references unit,
    organisation_model text not null
        check (organisation_model in ('TASK_FORCE', 'COMPETENCE_GROUP', 'HYBRID', 'COOPERATIVE', 'OUTSOURCING')),
    price_level integer not null,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    chair_id uuid not null references person,
    tolerance numeric(5, 4) not null check (tolerance between 0 and 1),
    follow_up_from text not null check (follow_up_from in ('GO_LIVE', 'HYPERCARE_END')),
    hypercare_weeks integer not null check (hypercare_weeks between 0 and 52),
    full_quarters integer not null check (full_quarters between 1 and 40),
    large_contract numeric(19, 4) not null check (large_contract >= 0)
);

-- A grant is given once and revoked once; only the administrator's is not tied to a programme.
create table role_grant (
    id uuid primary key,
    person_id uuid not null references person,
    programme_id uuid references programme,
    role text not null
        check (role in ('PROGRAMME_MANAGER', 'CONSULTANT', 'PROCESS_OWNER', 'UNIT_HEAD', 'STEERING_GROUP', 'DELIVERY',
                        'CONTROLLER', 'ADMIN')),
    granted_at timestamptz not null,
    granted_by uuid not null references person,
    revoked_at timestamptz,
    revoked_by uuid references person,
    check (programme_id is not null or role = 'ADMIN'),
    check ((revoked_at is null) = (revoked_by is null))
);
create unique index role_grant_active on role_grant (person_id, programme_id, role) nulls not distinct
    where revoked_at is null;
create index role_grant_role on role_grant (role, programme_id) where revoked_at is null;

create function role_grant_revoked_once() returns trigger language plpgsql as $$
begin
    if old.revoked_at is not null or new.revoked_at is null
        or (new.id, new.person_id, new.programme_id, new.role, new.granted_at, new.granted_by)
            is distinct from (old.id, old.person_id, old.programme_id, old.role, old.granted_at, old.granted_by) then
        raise exception 'a role grant can only be revoked, once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger role_grant_revoked_once before update on role_grant
    for each row execute function role_grant_revoked_once();
create trigger role_grant_kept before delete on role_grant for each row execute function append_only();

-- Both days are part of the period.
create table delegation (
    id uuid primary key,
    principal_id uuid not null references person,
    delegate_id uuid not null references person check (delegate_id <> principal_id),
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    revoked_at timestamptz
);
create index delegation_principal on delegation (principal_id) where revoked_at is null;
create index delegation_delegate on delegation (delegate_id) where revoked_at is null;

-- Accumulated ÅV at the end of the year; without a department it is the programme's total. The newest entry counts.
create table savings_target (
    id bigint generated always as identity primary key,
    programme_id uuid not null references programme,
    year integer not null check (year between 1990 and 2100),
    department_id uuid references unit,
    fte numeric(19, 4) not null check (fte >= 0),
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null references person,
    on_behalf_of uuid references person,
    channel text not null
);
create index savings_target_programme on savings_target (programme_id, year);
create trigger savings_target_append_only before update or delete on savings_target
    for each row execute function append_only();

-- What one ÅV is worth, t.kr. a year of the price level. Those that value savings are the programme's own rate.
create table fte_rate (
    id bigint generated always as identity primary key,
    programme_id uuid not null references programme,
    name text not null check (length(name) between 1 and 100),
    amount numeric(19, 4) not null check (amount > 0),
    price_level integer not null,
    values_savings boolean not null,
    valid_from date not null,
    recorded_at timestamptz not null,
    person_id uuid not null references person,
    on_behalf_of uuid references person,
    channel text not null
);
create index fte_rate_programme on fte_rate (programme_id, valid_from);
create trigger fte_rate_append_only before update or delete on fte_rate
    for each row execute function append_only();

-- The posts and budget lines that a controller can name when a benefit is harvested.
create table budget_line (
    id uuid primary key,
    programme_id uuid not null references programme,
    unit_id uuid not null references unit,
    account text not null check (length(account) between 1 and 50),
    text text not null check (length(text) between 1 and 200),
    unique (programme_id, account)
);

create table organisation_change (
    id bigint generated always as identity primary key,
    what text not null,
    subject_id uuid not null,
    detail text,
    recorded_at timestamptz not null,
    person_id uuid not null references person,
    on_behalf_of uuid references person,
    channel text not null
);
create trigger organisation_change_append_only before update or delete on organisation_change
    for each row execute function append_only();
