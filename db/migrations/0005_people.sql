-- Every large table starts its key with register, so that the same schema can be distributed by it.

create table people.identifier (
  hash bytea not null,
  person_id uuid not null,
  constraint identifier_pkey primary key (hash)
);
comment on table people.identifier is 'Keyed hash of an identity number to the person. It finds a whole number and lists nobody; the key is outside the database.';
create index identifier_person on people.identifier (person_id);
alter table people.identifier enable row level security;
alter table people.identifier force row level security;
-- Not an area''s table: a person is one person everywhere; a row tells nothing without the key.
create policy identifier_all on people.identifier using (true);
grant select, insert, delete on people.identifier to anjia_app;

create table people.claim (
  person_id uuid not null,
  seat text not null,
  register integer not null,
  constraint claim_pkey primary key (person_id, seat),
  constraint claim_seat_known check (seat in ('hukou', 'living'))
);
comment on table people.claim is 'Which register counts a person in a seat. The primary key is what prevents counting anyone twice.';
alter table people.claim enable row level security;
alter table people.claim force row level security;
create policy claim_all on people.claim using (true);
grant select, insert, update, delete on people.claim to anjia_app;

create table people.batch (
  id uuid not null,
  recorded_at timestamptz(3) not null default now(),
  account uuid not null,
  post uuid,
  operation text not null,
  basis text not null,
  source text not null,
  constraint batch_pkey primary key (id)
);
comment on table people.batch is 'Who recorded a set of events, when, from what source and on what legal basis: once for all its events. Holds no personal data.';
alter table people.batch enable row level security;
alter table people.batch force row level security;
create policy batch_all on people.batch using (true);
grant select, insert on people.batch to anjia_app;

create table people.enrolment (
  register integer not null,
  id uuid not null,
  person_id uuid not null,
  seat text not null,
  area bigint not null,
  enrolled boolean not null,
  end_reason text,
  valid_from date not null,
  known_from timestamptz(3) not null default now(),
  version integer not null default 1,
  name text collate "C" not null,
  pinyin text collate "C" not null,
  initials text collate "C" not null,
  former_name text,
  sex text not null,
  born_on date,
  born_precision text,
  died_on date,
  id_kind text not null,
  numbers text,
  id_hash bytea,
  phone_hash bytea,
  address text collate "C",
  address_id uuid,
  address_open boolean not null default false,
  other_area bigint,
  stay_from date,
  household_id uuid,
  head_relation text,
  protected boolean not null default false,
  constraint enrolment_pkey primary key (register, id),
  constraint enrolment_seat_known check (seat in ('hukou', 'living')),
  constraint enrolment_sex_known check (sex in ('0', '1', '2', '9'))
);
comment on table people.enrolment is 'One seat of one person in one register: the present slice of its history with the columns that are searched. Earlier slices are in enrolment_past, the whole truth is in event.';
-- Several rows an enrolment can have in time, one it has open: a rule kept by the claim, not by an exclusion constraint (20 s per million).
create index enrolment_person on people.enrolment (person_id);
create index enrolment_area on people.enrolment (area, id);
create index enrolment_name on people.enrolment (name, id);
create index enrolment_pinyin on people.enrolment (pinyin, id);
create index enrolment_initials on people.enrolment (initials, id);
create index enrolment_born on people.enrolment (born_on, id);
create index enrolment_valid on people.enrolment (valid_from, id);
create index enrolment_id_hash on people.enrolment (id_hash) where id_hash is not null;
create index enrolment_protected on people.enrolment (id_hash) where protected;
create index enrolment_phone on people.enrolment (phone_hash) where phone_hash is not null;
create index enrolment_address on people.enrolment (address, id) where address is not null;
create index enrolment_household on people.enrolment (household_id) where household_id is not null;
alter table people.enrolment enable row level security;
alter table people.enrolment force row level security;
-- The coalesce keeps the planner from estimating the territory: it would take every one for a two-hundredth of the table and
-- prefer the index by area. Statements that list or count people give their own range of areas, which it estimates rightly.
create policy enrolment_territory on people.enrolment to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false) and (not protected or (select platform.trained())))
  with check (area between (select platform.lo()) and (select platform.hi()));
-- For the functions below, which answer about people the caller does not see: yes or no, or an id for the audit.
create policy enrolment_owner on people.enrolment to current_user using (true);
grant select, insert, update on people.enrolment to anjia_app;

create table people.enrolment_past (
  like people.enrolment including defaults,
  valid_to date,
  known_to timestamptz(3),
  constraint enrolment_past_once check (valid_to is not null or known_to is not null)
);
comment on table people.enrolment_past is 'Slices of an enrolment that ended (valid_to) or were corrected (known_to): what the register said, and when it said it.';
create index enrolment_past_key on people.enrolment_past (register, id);
create index enrolment_past_area on people.enrolment_past (area, id);
alter table people.enrolment_past enable row level security;
alter table people.enrolment_past force row level security;
create policy enrolment_past_territory on people.enrolment_past to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false) and (not protected or (select platform.trained())))
  with check (area between (select platform.lo()) and (select platform.hi()));
create policy enrolment_past_owner on people.enrolment_past to current_user using (true);
grant select, insert, update on people.enrolment_past to anjia_app;

-- No cache: the order of recording decides ties and which event a retraction takes back, over all connections.
create sequence people.event_seq;
grant usage on sequence people.event_seq to anjia_app;
create table people.event (
  register integer not null,
  enrolment_id uuid not null,
  seq bigint not null default nextval('people.event_seq'),
  area bigint not null,
  type text not null,
  version smallint not null,
  valid_on date not null,
  recorded_at timestamptz(3) not null default now(),
  batch_id uuid not null,
  retracts bigint,
  facts jsonb not null,
  constraint event_pkey primary key (register, enrolment_id, seq)
);
comment on table people.event is 'What was asserted of an enrolment: facts true from valid_on, recorded at recorded_at; or a retraction of an earlier event. Never changed, never deleted.';
create index event_batch on people.event (batch_id);
alter table people.event enable row level security;
alter table people.event force row level security;
create policy event_read on people.event for select to anjia_app
  using (exists (select from people.enrolment e where e.register = event.register and e.id = event.enrolment_id));
create policy event_add on people.event for insert to anjia_app
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert on people.event to anjia_app;

create table people.household (
  register integer not null,
  id uuid not null,
  seat text not null,
  area bigint not null,
  number text,
  opened_on date not null,
  closed_on date,
  batch_id uuid not null,
  constraint household_pkey primary key (register, id),
  constraint household_seat_known check (seat in ('hukou', 'living'))
);
comment on table people.household is 'A household of the household register (户口簿, seat hukou) or of people who live together (seat living). Who belongs to it, and when, are facts of the enrolments.';
create unique index household_number on people.household (register, seat, number) where number is not null;
create index household_area on people.household (area, id);
alter table people.household enable row level security;
alter table people.household force row level security;
create policy household_territory on people.household to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update on people.household to anjia_app;

create table people.relation (
  register integer not null,
  id uuid not null,
  area bigint not null,
  kind text not null,
  person_id uuid not null,
  relative_id uuid not null,
  valid_from date not null,
  valid_to date,
  known_from timestamptz(3) not null default now(),
  known_to timestamptz(3),
  batch_id uuid not null,
  protected boolean not null default false,
  constraint relation_pkey primary key (register, id, known_from),
  constraint relation_kind_known check (kind in ('parent-child', 'guardian', 'spouse')),
  constraint relation_not_self check (person_id <> relative_id)
);
comment on table people.relation is 'Parent–child, guardian and spouse relations: dated and sourced, needed for subsidies, minors'' files and conflicts of interest; never a list filter. person is the parent or guardian.';
create index relation_person on people.relation (person_id);
create index relation_relative on people.relation (relative_id);
alter table people.relation enable row level security;
alter table people.relation force row level security;
create policy relation_territory on people.relation to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()) and (not protected or (select platform.trained())))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update on people.relation to anjia_app;

create table people.move (
  id uuid not null,
  person_id uuid not null,
  seat text not null,
  from_register integer not null,
  from_area bigint not null,
  to_register integer not null,
  to_area bigint not null,
  asked_by text not null,
  valid_on date not null,
  facts jsonb not null,
  status text not null default 'asked',
  asked_at timestamptz not null default now(),
  asked_account uuid not null,
  answered_at timestamptz,
  answered_account uuid,
  answer_reason text,
  protected boolean not null default false,
  constraint move_pkey primary key (id),
  constraint move_seat_known check (seat in ('hukou', 'living')),
  constraint move_asked_by_known check (asked_by in ('from', 'to')),
  constraint move_status_known check (status in ('asked', 'accepted', 'returned', 'withdrawn'))
);
comment on table people.move is 'A move of one seat between two places: one side asks, the other accepts or returns. On acceptance the claim is swapped and both enrolments change under this id.';
create index move_from on people.move (from_area);
create index move_to on people.move (to_area);
create unique index move_open on people.move (person_id, seat) where status = 'asked';
alter table people.move enable row level security;
alter table people.move force row level security;
create policy move_both_ends on people.move to anjia_app
  using ((from_area between (select platform.lo()) and (select platform.hi()) or to_area between (select platform.lo()) and (select platform.hi()))
    and (not protected or (select platform.trained())))
  with check (from_area between (select platform.lo()) and (select platform.hi()) or to_area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update on people.move to anjia_app;

create table people.purposed_fact (
  register integer not null,
  enrolment_id uuid not null,
  field text not null,
  value text not null,
  purpose text not null,
  keep_until date not null,
  batch_id uuid not null,
  constraint purposed_fact_pkey primary key (register, enrolment_id, field, purpose),
  constraint purposed_fact_field_known check (field in ('ethnicGroup', 'education', 'maritalStatus'))
);
comment on table people.purposed_fact is 'Education, ethnic group and marital status, kept only for a named purpose (law/purposes.ts) and only until keep_until.';
alter table people.purposed_fact enable row level security;
alter table people.purposed_fact force row level security;
create policy purposed_fact_territory on people.purposed_fact to anjia_app
  using (exists (select from people.enrolment e where e.register = purposed_fact.register and e.id = purposed_fact.enrolment_id));
grant select, insert, update, delete on people.purposed_fact to anjia_app;

create table people.vault (
  register integer not null,
  id uuid not null,
  person_id uuid not null,
  area bigint not null,
  purpose text not null,
  text_version text not null,
  channel text not null,
  given_at timestamptz not null default now(),
  sealed text not null,
  constraint vault_pkey primary key (register, id)
);
comment on table people.vault is 'What is held only by consent, each row under its own key (vault_key). Withdrawal destroys the key and the row; events that name the id tolerate it.';
create index vault_person on people.vault (person_id);
alter table people.vault enable row level security;
alter table people.vault force row level security;
create policy vault_territory on people.vault to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update (area), delete on people.vault to anjia_app;

create table people.vault_key (
  register integer not null,
  vault_id uuid not null,
  wrapped text not null,
  constraint vault_key_pkey primary key (register, vault_id)
);
comment on table people.vault_key is 'The key of one vault row, wrapped by the installation''s sealing key.';
alter table people.vault_key enable row level security;
alter table people.vault_key force row level security;
create policy vault_key_territory on people.vault_key to anjia_app
  using (exists (select from people.vault v where v.register = vault_key.register and v.id = vault_key.vault_id))
  with check (true);
grant select, insert, delete on people.vault_key to anjia_app;

-- The protected person a number inside the caller's own area belongs to: the one thing a look-up may then answer is "ask the
-- duty officer"; the id is for the audit alone. Runs as the owner because row-level security hides the row itself.
create function people.protected_by_number(number_hash bytea) returns uuid language sql stable security definer set search_path = pg_catalog, people as $$
  select e.person_id from people.enrolment e where e.id_hash = number_hash and e.protected and e.enrolled
    and e.area between platform.lo() and platform.hi() limit 1
$$;
-- True, or null: nobody.
create function people.asks_duty_officer(number_hash bytea) returns boolean language sql stable
  as $$ select nullif(people.protected_by_number(number_hash) is not null, false) $$;
create function people.protected_behind(register_id integer, enrolment uuid) returns uuid language sql stable security definer set search_path = pg_catalog, people as $$
  select e.person_id from people.enrolment e where e.register = register_id and e.id = enrolment and e.protected
    and e.area between platform.lo() and platform.hi()
$$;

-- A number alone makes nobody the same person: name and birth date must agree with some seat the person has or had, as far
-- as both are known (a year agrees with any day in it). Answers yes or no, for the seats are mostly another office's.
create function people.differs(person uuid, given_name text, given_birth text) returns boolean language sql stable security definer set search_path = pg_catalog, people as $$
  select exists (select from people.enrolment e where e.person_id = person) and not exists (
    select from people.enrolment e
    cross join lateral (select left(e.born_on::text, case e.born_precision when 'year' then 4 when 'month' then 7 else 10 end) as birth) known
    where e.person_id = person and (e.name in ('', given_name) or e.former_name = given_name)
      and (known.birth is null or starts_with(known.birth, given_birth) or starts_with(given_birth, known.birth)))
$$;

-- Whether a number still stands in another seat of the person, whoever keeps it: then it stays theirs.
create function people.number_elsewhere(person uuid, number_hash bytea, but uuid) returns boolean language sql stable security definer set search_path = pg_catalog, people as $$
  select exists (select from people.enrolment e where e.person_id = person and e.id_hash = number_hash and e.id <> but)
    or exists (select from people.enrolment e join people.enrolment_past p on p.register = e.register and p.id = e.id
      where e.person_id = person and p.id_hash = number_hash and p.known_to is null and e.id <> but)
$$;

-- Whoever is protected stays so in a seat that another office opens without seeing the others.
create function people.person_protected(person uuid) returns boolean language sql stable security definer set search_path = pg_catalog, people as $$
  select exists (select from people.enrolment e where e.person_id = person and e.protected)
$$;

create table people.count_delta (
  register integer not null,
  id bigint generated always as identity (sequence name people.count_delta_seq cache 64),
  area bigint not null,
  seat text not null,
  sex text not null,
  birth_month date,
  split smallint not null,
  stay smallint not null,
  valid_on date not null,
  recorded_at timestamptz(3) not null default now(),
  xid xid8 not null default pg_current_xact_id(),
  n integer not null,
  constraint count_delta_pkey primary key (register, id)
);
comment on table people.count_delta is 'Signed contributions to the counts, appended with every change: how many more or fewer are in a cell from valid_on. Thresholds of stay are deltas valid in the future. Never updated.';
create index count_delta_area on people.count_delta (area, valid_on);
create index count_delta_xid on people.count_delta (xid);
create index count_delta_recorded on people.count_delta (recorded_at);
alter table people.count_delta enable row level security;
alter table people.count_delta force row level security;
create policy count_delta_territory on people.count_delta to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert on people.count_delta to anjia_app;
