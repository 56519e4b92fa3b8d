create table intake.upload (
  id uuid not null,
  register integer not null,
  area bigint not null,
  as_of date not null,
  sha256 bytea not null,
  kind text not null,
  status text not null,
  report jsonb not null,
  batch_id uuid,
  done_through integer not null default 0,
  last_row integer not null default 0,
  account uuid not null,
  made_at timestamptz not null default now(),
  finished_at timestamptz,
  constraint upload_pkey primary key (register, id),
  constraint upload_status_known check (status in ('read', 'accepting', 'accepted', 'discarded'))
);
comment on table intake.upload is 'A file taken in: what was found in it (mapping, dropped columns, groups; no facts of people), and how far its acceptance has come. The file itself is kept outside the database, sealed and without refused columns.';
create index upload_area on intake.upload (area, made_at);
alter table intake.upload enable row level security;
alter table intake.upload force row level security;
create policy upload_territory on intake.upload to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update on intake.upload to anjia_app;

-- COPY into a table with row-level security fails for the application role, so the waiting rows have none; they are
-- reached by the id of an upload only, whose own row is guarded, and go once the upload is accepted or discarded.
-- Unlogged: after a crash of Postgres they are read again from the kept file.
create unlogged table intake.arrival (
  upload_id uuid not null,
  row_number integer not null,
  "group" text not null,
  reasons text[] not null default '{}',
  decision text,
  person_id uuid,
  living_id uuid not null default uuidv7(),
  hukou_id uuid not null default uuidv7(),
  known_id uuid,
  name text collate "C",
  pinyin text collate "C",
  initials text collate "C",
  former_name text,
  sex text,
  born_on date,
  born_precision text,
  id_kind text not null,
  id_hash bytea,
  phone_hash bytea,
  numbers text,
  content_hash bytea not null,
  living boolean not null default true,
  living_area bigint,
  living_address text collate "C",
  living_key text collate "C",
  living_address_id uuid,
  living_from date,
  hukou boolean not null default false,
  hukou_area bigint,
  hukou_address text collate "C",
  hukou_key text collate "C",
  hukou_address_id uuid,
  hukou_from date,
  stay_from date,
  stay_precision text,
  household text,
  head_relation text,
  hukou_household text,
  hukou_relation text,
  constraint arrival_pkey primary key (upload_id, row_number)
);
comment on table intake.arrival is 'Rows of a file between reading and decision.';
-- maintain: the classification analyses the rows it has just copied, or the planner would take them for a handful.
grant select, insert, update, delete, maintain on intake.arrival to anjia_app;

-- An arrival unfolded into the seats it opens: where the person lives, and the hukou when that is inside the area too.
-- Dates: from the day they came, else from the day the file was taken in; nobody is enrolled before being born.
create view intake.seat with (security_invoker = true) as
  select a.upload_id, a.row_number, a."group", a.decision, a.known_id, u.register, coalesce(a.person_id, a.living_id) as person_id, s.*,
    a.name, a.pinyin, a.initials, a.former_name, a.sex, a.born_on, a.born_precision, a.id_kind, a.id_hash, a.phone_hash, a.numbers,
    a.stay_from, a.stay_precision
  from intake.arrival a
  join intake.upload u on u.id = a.upload_id
  cross join lateral (
    select a.living_id as id, 'living' as seat, a.living_area as area, a.living_address as address, a.living_address_id as address_id,
      a.hukou_area as other_area, greatest(coalesce(a.living_from, a.stay_from, u.as_of), a.born_on) as valid_from,
      a.household, a.head_relation
    where a.living
    union all
    select a.hukou_id, 'hukou', a.hukou_area, a.hukou_address, a.hukou_address_id, a.living_area,
      greatest(coalesce(a.hukou_from, u.as_of), a.born_on), coalesce(a.hukou_household, a.household), coalesce(a.hukou_relation, a.head_relation)
    where a.hukou
  ) s;
grant select on intake.seat to anjia_app;

-- Which waiting rows are of people under protection, by their number. Runs as the owner because row-level security hides
-- those people from whoever takes the file in; it tells row numbers of the caller's own upload and nothing else.
create function intake.protected_rows(upload uuid) returns setof integer language sql stable security definer set search_path = pg_catalog, intake as $$
  select a.row_number from intake.arrival a join people.enrolment e on e.id_hash = a.id_hash and e.protected where a.upload_id = upload
$$;
