-- The resident's own page (PIPL 44-45, 50): who signs in by phone, whose file it opens, and nothing of anybody else.
create schema residents;
grant usage on schema residents to anjia_app, anjia_signin;

-- A resident acts in no territory: beside the rows of one person nothing is theirs to see. Unset means nobody.
create function platform.self() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('anjia.self', true), '')::uuid $$;

create table residents.challenge (
  id uuid not null,
  phone_hash bytea not null,
  phone text not null,
  code_hash bytea not null,
  tries smallint not null default 0,
  made_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null default now() + interval '10 minutes',
  used_at timestamptz(3),
  constraint challenge_pkey primary key (id)
);
comment on table residents.challenge is 'A code that was sent to a phone: a keyed hash, good once and for ten minutes. It is made for any phone alike, so that nobody learns which ones are known.';
create index challenge_made on residents.challenge (made_at);
alter table residents.challenge enable row level security;
alter table residents.challenge force row level security;
create policy challenge_signin on residents.challenge to anjia_signin using (true);
grant select, insert, update, delete on residents.challenge to anjia_signin;

create table residents.pace (
  key bytea not null,
  n integer not null default 1,
  since timestamptz(3) not null default now(),
  constraint pace_pkey primary key (key)
);
comment on table residents.pace is 'How often something was done since a moment: codes for a phone, from a network and in all, and wrong codes. key is a keyed hash.';
alter table residents.pace enable row level security;
alter table residents.pace force row level security;
create policy pace_signin on residents.pace to anjia_signin using (true);
grant select, insert, update, delete on residents.pace to anjia_signin;

create table residents.message (
  id uuid not null,
  purpose text not null,
  phone text not null,
  sealed text not null,
  state text not null default 'waiting',
  tries smallint not null default 0,
  next_at timestamptz(3) not null default now(),
  until timestamptz(3) not null,
  receipt text,
  problem text,
  made_at timestamptz(3) not null default now(),
  done_at timestamptz(3),
  constraint message_pkey primary key (id),
  constraint message_purpose_known check (purpose in ('sign-in-code')),
  constraint message_state_known check (state in ('waiting', 'sent', 'failed')),
  constraint message_done check ((state = 'waiting') = (done_at is null))
);
comment on table residents.message is 'A message on its way to a phone, with its tries and what came of it. Number and words are sealed, and gone as soon as it is sent or given up.';
create index message_due on residents.message (next_at) where state = 'waiting';
alter table residents.message enable row level security;
alter table residents.message force row level security;
create policy message_signin on residents.message to anjia_signin using (true);
grant select, insert, update, delete on residents.message to anjia_signin;

create table residents.session (
  id uuid not null,
  hash bytea not null,
  phone_hash bytea not null,
  phone text not null,
  pair_hash bytea not null,
  binding_id uuid,
  made_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null default now() + interval '2 hours',
  constraint session_pkey primary key (id),
  constraint session_hash_key unique (hash),
  constraint session_hash_length check (length(hash) = 32)
);
comment on table residents.session is 'Who proved to hold a phone; apart from the sessions of the staff. Only the SHA-256 of its 32 random bytes is kept. Without a binding it opens nobody''s file; pair_hash is the keyed hash of what it shows for the window to type.';
create index session_pair on residents.session (pair_hash);
create index session_expiry on residents.session (expires_at);
alter table residents.session enable row level security;
alter table residents.session force row level security;
create policy session_signin on residents.session to anjia_signin using (true);
create policy session_owner on residents.session for select to current_user using (true);
grant select, insert, update, delete on residents.session to anjia_signin;

create table residents.binding (
  id uuid not null,
  person_id uuid not null,
  phone_hash bytea not null,
  phone text not null,
  session_id uuid not null,
  checked text not null,
  bound_account uuid not null,
  bound_at timestamptz(3) not null default now(),
  used_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  ended_by text,
  ended_account uuid,
  constraint binding_pkey primary key (id),
  constraint binding_checked_known check (checked in ('card-read', 'card-seen', 'other-document')),
  constraint binding_ended_by_known check (ended_by in ('person', 'office')),
  constraint binding_ended check (num_nulls(ended_at, ended_by, ended_account) in (0, 3))
);
comment on table residents.binding is 'Which phone opens whose file: bound face to face at the window by a colleague who checked who it is, and how; ended by the person or at their word. Its id is the account the person acts under.';
create unique index binding_person on residents.binding (person_id) where ended_at is null;
create unique index binding_phone on residents.binding (phone_hash) where ended_at is null;
create index binding_past on residents.binding (person_id);
alter table residents.binding enable row level security;
alter table residents.binding force row level security;
-- Whoever sees the person sees it: an office in its territory, protection respected, or the person.
create policy binding_read on residents.binding for select to anjia_app
  using (exists (select from people.enrolment e where e.person_id = binding.person_id));
create policy binding_bind on residents.binding for insert to anjia_app
  with check (platform.self() is null and bound_account = (select platform.account()) and ended_at is null
    and exists (select from people.enrolment e where e.person_id = binding.person_id));
create policy binding_end on residents.binding for update to anjia_app
  using (ended_at is null and exists (select from people.enrolment e where e.person_id = binding.person_id))
  with check (ended_account = (select platform.account()) and (ended_by = 'person') = (platform.self() is not null));
create policy binding_signin on residents.binding to anjia_signin using (ended_at is null);
create policy binding_owner on residents.binding for select to current_user using (true);
grant select, insert, update (ended_at, ended_by, ended_account) on residents.binding to anjia_app;
grant select (id, person_id, phone_hash, session_id, bound_at, used_at, ended_at), update (used_at) on residents.binding to anjia_signin;

-- The phone of who stands at the window, by what their page shows. A colleague reaches no other session.
create function residents.shown(pair bytea) returns table (id uuid, phone_hash bytea, phone text) language sql stable security definer set search_path = pg_catalog, residents as $$
  select s.id, s.phone_hash, s.phone from residents.session s
  where s.pair_hash = pair and s.expires_at > now() and s.binding_id is null
    and not exists (select from residents.binding b where b.session_id = s.id)
$$;

-- Their own rows, and no more: shown less rather than more where the person is protected, whose phone may be in other hands, and
-- closed when the person has died.
create policy enrolment_self on people.enrolment for select to anjia_app
  using (person_id = (select platform.self()) and not protected and died_on is null);
create policy note_not_added_by_self on people.note as restrictive for insert to anjia_app with check (platform.self() is null);
create policy note_not_deleted_by_self on people.note as restrictive for delete to anjia_app using (platform.self() is null);
create policy purposed_fact_not_added_by_self on people.purposed_fact as restrictive for insert to anjia_app with check (platform.self() is null);
create policy purposed_fact_not_changed_by_self on people.purposed_fact as restrictive for update to anjia_app using (platform.self() is null);
create policy purposed_fact_not_deleted_by_self on people.purposed_fact as restrictive for delete to anjia_app using (platform.self() is null);

-- Who looked at the file of the person who asks: when, in which office and role, for what, and never a colleague's name. Of what the
-- person did, sign-ins and changes: it may have been somebody else with their phone.
create policy post_owner on access.post for select to current_user using (true);
create function audit.looks_at_me(most integer) returns table (at timestamptz, operation text, route text, reason text, role text, area bigint, own boolean, refused boolean)
language sql stable security definer set search_path = pg_catalog, audit as $$
  select e.at, e.operation, e.route, e.reason, p.role, p.area, o.own, coalesce(e.detail ? 'refused', false)
  from audit.entry e left join access.post p on p.id = e.post
  cross join lateral (select exists (select from residents.binding b where b.id = e.account and b.person_id = platform.self())) o (own)
  where e.persons @> array[platform.self()] and not people.person_protected(platform.self())
    and not (o.own and e.operation = 'people.own-file')
  order by e.at desc limit most
$$;
