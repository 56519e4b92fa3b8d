-- The rounds of grid workers: devices, calls to make, what was recorded at doors, and who wants no calls. Nothing here says where a worker
-- was or how fast; nothing of health can be said.
create schema field;
grant usage on schema field to anjia_app;

create table field.device (
  register integer not null,
  id uuid not null,
  area bigint not null,
  account uuid not null,
  name text not null,
  added_at timestamptz(3) not null default now(),
  last_contact_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  ended_account uuid,
  constraint device_pkey primary key (register, id),
  constraint device_of_grid check (area % 1000 <> 0),
  constraint device_name_short check (char_length(name) between 1 and 60),
  constraint device_ended check (num_nulls(ended_at, ended_account) in (0, 2))
);
comment on table field.device is 'A device that holds a sealed copy of one grid. One that has ended gets nothing more, and its next contact takes the copy off it.';
create index device_area on field.device (area, id);
alter table field.device enable row level security;
alter table field.device force row level security;
create policy device_territory on field.device to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
create policy device_owner on field.device to current_user using (true);
grant select, insert, update (area, name, last_contact_at, ended_at, ended_account) on field.device to anjia_app;

create table field.campaign (
  register integer not null,
  id uuid not null,
  area bigint not null,
  segment text not null,
  from_day date not null,
  due_day date not null,
  account uuid not null,
  made_at timestamptz(3) not null default now(),
  constraint campaign_pkey primary key (register, id),
  constraint campaign_days check (from_day <= due_day)
);
comment on table field.campaign is 'A round of calls over a declared segment (law/segments.ts), which names its ground.';
create index campaign_area on field.campaign (area, id);
alter table field.campaign enable row level security;
alter table field.campaign force row level security;
create policy campaign_territory on field.campaign to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
create policy campaign_owner on field.campaign to current_user using (true);
grant select, insert, update (area) on field.campaign to anjia_app;

create table field.no_calls (
  register integer not null,
  household_id uuid not null,
  area bigint not null,
  since timestamptz(3) not null default now(),
  told_account uuid not null,
  constraint no_calls_pkey primary key (register, household_id)
);
comment on table field.no_calls is 'A household that wants no calls. It binds: no call is planned or kept for it. The wish needs no reason and is taken back by deleting the row.';
create index no_calls_area on field.no_calls (area);
alter table field.no_calls enable row level security;
alter table field.no_calls force row level security;
create policy no_calls_territory on field.no_calls to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
create policy no_calls_owner on field.no_calls to current_user using (true);
grant select, insert, update (area), delete on field.no_calls to anjia_app;

create table field.task (
  register integer not null,
  id uuid not null,
  area bigint not null,
  kind text not null,
  campaign_id uuid not null,
  household_id uuid,
  enrolment_id uuid,
  person_id uuid,
  from_day date not null,
  due_day date not null,
  state text not null default 'open',
  outcome text,
  closed_at timestamptz(3),
  constraint task_pkey primary key (register, id),
  constraint task_campaign_fkey foreign key (register, campaign_id) references field.campaign (register, id),
  constraint task_kind_known check (kind in ('who-lives-here', 'welcome', 'look-in', 'verify-address')),
  constraint task_whom check (num_nonnulls(household_id, enrolment_id) >= 1 and num_nulls(enrolment_id, person_id) in (0, 2)),
  constraint task_state_known check (state in ('open', 'called', 'cancelled')),
  constraint task_outcome_known check (outcome in ('done', 'declined', 'not-at-home')),
  constraint task_closed check ((state = 'open') = (closed_at is null) and (state = 'called') = (outcome is not null))
);
comment on table field.task is 'A call to make: on whom, why, and between which days. Who declines or is out is a call that was made. Who made it is in the audit, not here: calls are not counted by worker.';
create index task_open on field.task (area, due_day, id) where state = 'open';
create index task_campaign on field.task (register, campaign_id);
create unique index task_household_once on field.task (register, kind, household_id) where state = 'open' and enrolment_id is null;
create unique index task_person_once on field.task (register, kind, enrolment_id) where state = 'open' and enrolment_id is not null;
alter table field.task enable row level security;
alter table field.task force row level security;
create policy task_territory on field.task to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and (person_id is null or (select platform.trained()) or not people.person_protected(person_id)))
  with check (area between (select platform.lo()) and (select platform.hi()));
create policy task_owner on field.task to current_user using (true);
grant select, insert, update (area, state, outcome, closed_at) on field.task to anjia_app;

create table field.sent (
  register integer not null,
  id uuid not null,
  area bigint not null,
  device_id uuid not null,
  account uuid not null,
  kind text not null,
  made_at timestamptz(3) not null,
  on_day date not null,
  received_at timestamptz(3) not null default now(),
  enrolment_id uuid,
  person_id uuid,
  body text,
  state text not null,
  code text,
  params jsonb,
  reason text,
  decided_at timestamptz(3),
  decided_account uuid,
  batch_id uuid,
  constraint sent_pkey primary key (register, id),
  constraint sent_device_fkey foreign key (register, device_id) references field.device (register, id),
  constraint sent_kind_known check (kind in ('called', 'moved-out', 'found', 'born', 'changed', 'no-calls')),
  constraint sent_state_known check (state in ('done', 'waiting', 'conflict', 'confirmed', 'declined', 'refused')),
  constraint sent_whom check (num_nulls(enrolment_id, person_id) in (0, 2)),
  constraint sent_decided check ((state in ('confirmed', 'declined')) = (decided_at is not null) and num_nulls(decided_at, decided_account) in (0, 2)),
  constraint sent_confirmed check (state <> 'confirmed' or batch_id is not null),
  constraint sent_refused check ((state = 'refused') = (code is not null)),
  constraint sent_reason_short check (char_length(reason) <= 200)
);
comment on table field.sent is 'Every line a device sent, once, with what became of it. body is what was told, sealed with the key of the register, and goes 90 days after the line is closed.';
comment on column field.sent.made_at is 'By the clock of the device, which may be wrong; received_at is ours.';
create index sent_open on field.sent (area, id) where state in ('waiting', 'conflict');
create index sent_device on field.sent (device_id);
create index sent_account on field.sent (account, received_at);
create index sent_enrolment on field.sent (register, enrolment_id) where enrolment_id is not null;
alter table field.sent enable row level security;
alter table field.sent force row level security;
create policy sent_territory on field.sent to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and (person_id is null or (select platform.trained()) or not people.person_protected(person_id)))
  with check (area between (select platform.lo()) and (select platform.hi()));
create policy sent_owner on field.sent to current_user using (true);
grant select, insert, update (area, state, body, reason, decided_at, decided_account, batch_id) on field.sent to anjia_app;

-- A line whose id is known, whoever may see it: a device that comes again after its grid was cut anew must not send it twice.
create function field.known(lines uuid[]) returns table (id uuid, state text)
  language sql stable security definer set search_path = pg_catalog, field as $$
  select s.id, s.state from sent s where s.id = any (lines)
$$;
comment on function field.known is 'What became of lines, by ids that only the device which made them knows.';
