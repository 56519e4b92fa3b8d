-- The import wizard: what a person corrected in the reading of a file, what they decided of its rows, and the work done
-- in the background.

alter table intake.upload
  add column file_name text,
  add column sheet_head text,
  add column choices jsonb not null default '{}',
  add column corrects uuid,
  add column cleared_at timestamptz;
comment on column intake.upload.file_name is 'As the desk named it, without refused words.';
comment on column intake.upload.sheet_head is 'The first rows of its sheets, sealed: what the wizard shows to correct header and mapping. Goes with the kept file.';
comment on column intake.upload.choices is 'What a person corrected: header rows, meaning of columns, sheets left out. Names columns, no facts of people.';
comment on column intake.upload.corrects is 'The upload whose rejects these rows are.';
comment on column intake.upload.cleared_at is 'When the kept file and the waiting rows were deleted; the report stays.';
alter table intake.upload drop constraint upload_status_known;
alter table intake.upload add constraint upload_status_known
  check (status in ('read', 'accepting', 'accepted', 'discarded', 'ended'));
create index upload_corrects on intake.upload (corrects) where corrects is not null;

-- What was wrong in the cells of a row, with the text as it stood, sealed: only rows with a fault have it.
alter table intake.arrival add column problems text;
-- A page of one group, however far apart its rows lie.
create index arrival_group on intake.arrival (upload_id, "group", row_number);

-- Logged, unlike the rows it is about: after a crash of Postgres these are read again from the kept file, and what
-- people decided of them is not asked a second time.
create table intake.decision (
  register integer not null,
  upload_id uuid not null,
  id uuid not null,
  area bigint not null,
  account uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  choice text not null,
  reason text,
  row_numbers integer[] not null,
  other_rows integer[] not null default '{}',
  undone_at timestamptz,
  constraint decision_pkey primary key (register, upload_id, id),
  constraint decision_choice_known check (choice in ('accept', 'discard'))
);
comment on table intake.decision is 'What a person decided of doubtful rows, singly or for all of one reason; other_rows are those an accepted one excludes. Can be undone. Row numbers only, no facts of people.';
alter table intake.decision enable row level security;
alter table intake.decision force row level security;
create policy decision_territory on intake.decision to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, delete, update (undone_at, other_rows) on intake.decision to anjia_app;

create table intake.file_kind (
  area bigint not null,
  columns_hash bytea not null,
  choices jsonb not null,
  account uuid not null,
  at timestamptz not null default now(),
  constraint file_kind_pkey primary key (area, columns_hash)
);
comment on table intake.file_kind is 'What a street corrected in files with the same column names, so that the next one is read rightly at once. area is the street; names of columns, no facts of people.';
alter table intake.file_kind enable row level security;
alter table intake.file_kind force row level security;
-- A street and its communities teach each other: the territory lies within the street or holds it.
create policy file_kind_street on intake.file_kind to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()) or (select platform.lo()) between area and area + 999999, false))
  with check (area between (select platform.lo()) and (select platform.hi()) or (select platform.lo()) between area and area + 999999);
grant select, insert, update on intake.file_kind to anjia_app;

create table platform.job (
  id uuid not null,
  kind text not null,
  subject uuid not null,
  area bigint not null,
  account uuid not null,
  post uuid,
  role text not null,
  lo bigint not null,
  hi bigint not null,
  input jsonb not null default '{}',
  state text not null default 'waiting',
  done integer not null default 0,
  total integer not null default 0,
  asked_at timestamptz not null default now(),
  began_at timestamptz,
  began_done integer not null default 0,
  told_at timestamptz,
  ended_at timestamptz,
  attempts integer not null default 0,
  not_before timestamptz not null default now(),
  problem text,
  problem_params jsonb,
  constraint job_pkey primary key (id),
  constraint job_state_known check (state in ('waiting', 'running', 'stopping', 'stopped', 'done', 'failed'))
);
comment on table platform.job is 'Work done in the background, in the name and territory of who asked for it. The work itself keeps checkpoints with its own rows; this row says who asked, how far it has come and how it ended. No facts of people.';
create unique index job_open on platform.job (kind, subject) where state in ('waiting', 'running', 'stopping');
create index job_subject on platform.job (subject, asked_at);
alter table platform.job enable row level security;
alter table platform.job force row level security;
create policy job_territory on platform.job to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update, delete on platform.job to anjia_app;

-- What two people had to agree on and nobody used in time is marked so by the daily housekeeping.
create policy approval_expire on access.approval for update to anjia_app
  using (status = 'asked' and asked_at < now() - interval '7 days' or status = 'granted' and decided_at < now() - interval '24 hours')
  with check (status = 'expired');
