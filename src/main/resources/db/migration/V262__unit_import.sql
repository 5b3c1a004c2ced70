-- What a unit is called in the personnel system, so that an import knows it again under another name.
alter table unit add column code text unique check (length(code) between 1 and 50);

-- A file of units that was read and shown, and waits for somebody's yes.
create table unit_import (
    id uuid primary key,
    lines jsonb not null,
    file_name text not null,
    recorded_at timestamptz not null,
    person_id uuid not null references person,
    applied_at timestamptz
);

-- The units as they were on a day; a unit that came later as it was first, for what was handed in before it was entered.
create function unit_on(on_day date)
returns table (id uuid, parent_id uuid, kind text, name text) language sql stable as $$
    select distinct on (unit_id) unit_id, parent_id, kind, name from unit_version
    order by unit_id, valid_from > on_day, abs(valid_from - on_day)
$$;

-- The department of each unit as it was on a day; a unit above the departments is its own.
create function unit_department_on(on_day date)
returns table (unit_id uuid, department_id uuid, department_name text) language sql stable as $$
    with recursive then_units as materialized (select * from unit_on(on_day)),
    up (unit_id, at_id) as (
        select id, id from then_units
        union
        select up.unit_id, u.parent_id
        from up join then_units u on u.id = up.at_id
        where u.kind = 'UNIT' and u.parent_id is not null
    )
    select up.unit_id, u.id, u.name
    from up join then_units u on u.id = up.at_id
    where u.kind <> 'UNIT' or u.parent_id is null
$$;
