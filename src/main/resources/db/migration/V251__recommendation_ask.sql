-- What a recommendation asks for that is carried out as soon as the steering group follows it, and for which initiative.
alter table recommendation
    add column ask text check (ask in ('PRIORITISE', 'EXTEND', 'PERMANENT', 'STOP', 'BUDGET')),
    add column initiative_id uuid references initiative,
    add column until date,
    add check ((ask is null or ask = 'BUDGET') = (initiative_id is null)),
    add check (coalesce(ask = 'EXTEND', false) = (until is not null));
