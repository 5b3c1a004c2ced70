-- Which of her programmes a person looks at; without a row, the first.
create table programme_choice (
    person_id uuid primary key references person,
    programme_id uuid not null references programme
);
