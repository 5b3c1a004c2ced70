-- How far the simulated clock is from the system's; and how far the programme's history has been played.
create table demo_clock (
    singleton boolean primary key check (singleton),
    offset_millis bigint not null
);

create table demo_progress (
    singleton boolean primary key check (singleton),
    steps_done integer not null
);
