-- The roles, schemas and settings every later table relies on.
-- anjia_app serves requests and commands: it owns nothing, and row-level security is forced on it.
-- anjia_signin is the sign-in library's own role: it reaches the access schema only.
do $$
begin
  if not exists (select from pg_roles where rolname = 'anjia_app') then create role anjia_app login; end if;
  if not exists (select from pg_roles where rolname = 'anjia_signin') then create role anjia_signin login; end if;
end
$$;

-- For temporal keys: WITHOUT OVERLAPS on integers.
create extension if not exists btree_gist;

revoke create on schema public from public;

create schema platform;
create schema audit;
create schema access;
create schema areas;
create schema people;
create schema intake;
create schema statistics;
grant usage on schema platform, audit, access, areas, people, intake, statistics to anjia_app;
grant usage on schema access to anjia_signin;

-- The territory of the transaction, set by SET LOCAL; unset means no territory, so that a forgotten context sees nothing.
create function platform.lo() returns bigint language sql stable parallel safe
  as $$ select nullif(current_setting('anjia.lo', true), '')::bigint $$;
create function platform.hi() returns bigint language sql stable parallel safe
  as $$ select nullif(current_setting('anjia.hi', true), '')::bigint $$;
create function platform.account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('anjia.account', true), '')::uuid $$;
-- Only the role trained for protected people (duty officer) sees them.
create function platform.trained() returns boolean language sql stable parallel safe
  as $$ select current_setting('anjia.trained', true) is not distinct from 'on' $$;

create table platform.migration (
  name text not null,
  sha256 text not null,
  at timestamptz not null default now(),
  constraint migration_pkey primary key (name)
);
comment on table platform.migration is 'Migrations applied, each with the hash of its text: a migration is never edited.';

create table platform.command (
  account uuid not null,
  id uuid not null,
  operation text not null,
  body_hash bytea not null,
  answer jsonb,
  at timestamptz not null default now(),
  constraint command_pkey primary key (account, id)
);
comment on table platform.command is 'Commands done, by the sender''s own id: one sent again gets its first answer and does nothing. Answers hold ids and counts, no facts of people.';
alter table platform.command enable row level security;
alter table platform.command force row level security;
create policy command_own on platform.command using (account = (select platform.account()));
grant select, insert on platform.command to anjia_app;

create table platform.setting (
  key text not null,
  value jsonb not null,
  at timestamptz not null default now(),
  constraint setting_pkey primary key (key)
);
comment on table platform.setting is 'Settings of this installation (such as the epoch and the demo mark), never personal.';
alter table platform.setting enable row level security;
alter table platform.setting force row level security;
create policy setting_all on platform.setting using (true);
grant select on platform.setting to anjia_app;
