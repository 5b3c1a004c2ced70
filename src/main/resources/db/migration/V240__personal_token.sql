-- What a person lets a program act with in her name. Of the token only the SHA-256 is kept.
create table personal_token (
    id uuid primary key,
    seq bigint generated always as identity,
    person_id uuid not null references person,
    name text not null,
    scope text not null check (scope in ('READ', 'ACT')),
    token_hash text not null unique,
    made_at timestamptz not null,
    expires_on date not null,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index personal_token_person on personal_token (person_id);

-- What a person's program has asked for under a key, and what it was told: the same again, nothing done twice.
create table api_request (
    person_id uuid not null references person,
    key text not null,
    body_hash text not null,
    result text not null,
    recorded_at timestamptz not null,
    primary key (person_id, key)
);
create trigger api_request_append_only before update or delete on api_request
    for each row execute function append_only();
