-- The organisation around the residents: plans, agreements and meetings as records, what is owed under them, and everything that was done
-- with either. No column is about a resident, and none may be added.
create schema organisation;
grant usage on schema organisation to anjia_app;

-- The last code below an area: 2 province, 2 city, 2 district, 3 street, 3 community, 3 grid, zeros below the level.
create function organisation.last_below(area bigint) returns bigint language sql immutable parallel safe as $$
  select area + case when area % 10000000000000 = 0 then 10000000000000 when area % 100000000000 = 0 then 100000000000
    when area % 1000000000 = 0 then 1000000000 when area % 1000000 = 0 then 1000000 when area % 1000 = 0 then 1000 else 1 end - 1
$$;

create table organisation.record (
  register integer not null,
  id uuid not null,
  area bigint not null,
  last_below bigint not null generated always as (organisation.last_below(area)) stored,
  kind text not null,
  title text not null,
  state text not null default 'draft',
  version integer not null default 1,
  owner uuid not null,
  partner uuid,
  begins_on date not null,
  ends_on date not null,
  fields jsonb not null,
  in_force_on date,
  ended_on date,
  made_by uuid not null,
  made_on date not null,
  constraint record_pkey primary key (register, id),
  constraint record_id_once unique (id),
  constraint record_state_known check (state in ('draft', 'in-force', 'ended', 'withdrawn')),
  constraint record_days check (begins_on <= ends_on),
  constraint record_words check (char_length(title) between 1 and 80 and char_length(kind) between 1 and 40),
  constraint record_in_force check (state in ('draft', 'withdrawn') or in_force_on is not null)
);
comment on table organisation.record is 'A plan, an agreement, a meeting: what kinds there are and what each may hold is data (law/organisation). State and version are what its events come to. Colleagues of the areas below read it too; nothing of a resident is in it.';
create index record_area on organisation.record (area, kind, id);
create index record_owner on organisation.record (owner) where state = 'draft';
create index record_partner on organisation.record (partner) where partner is not null;
alter table organisation.record enable row level security;
alter table organisation.record force row level security;
create policy record_read on organisation.record for select to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    or coalesce((select platform.lo()) between area and last_below, false)
    or partner = (select platform.account()));
create policy record_open on organisation.record for insert to anjia_app
  with check (made_by = (select platform.account()) and state = 'draft' and area between (select platform.lo()) and (select platform.hi()));
create policy record_go_on on organisation.record for update to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()) or partner = (select platform.account()));
create policy record_owner_reads on organisation.record for select to current_user using (true);
create policy record_owner_follows on organisation.record for update to current_user using (true);
grant select, insert, update (title, state, version, owner, partner, begins_on, ends_on, fields, in_force_on, ended_on) on organisation.record to anjia_app;

create table organisation.obligation (
  register integer not null,
  id uuid not null,
  record_id uuid not null,
  area bigint not null,
  last_below bigint not null generated always as (organisation.last_below(area)) stored,
  kind text not null,
  what text not null,
  arises text,
  owner uuid not null,
  due_on date not null,
  state text not null default 'open',
  version integer not null default 1,
  evidence text,
  ended_on date,
  ended_by uuid,
  made_by uuid not null,
  made_on date not null,
  constraint obligation_pkey primary key (register, id),
  constraint obligation_id_once unique (id),
  constraint obligation_record foreign key (register, record_id) references organisation.record (register, id),
  constraint obligation_arises_once unique (register, record_id, arises),
  constraint obligation_words check (char_length(what) between 1 and 200 and char_length(evidence) <= 1000),
  constraint obligation_state_follows check (case state
    when 'open' then ended_on is null
    when 'done' then ended_on is not null and ended_by is not null and evidence is not null
    when 'confirmed' then ended_on is not null and ended_by is not null and evidence is not null
    when 'withdrawn' then ended_on is not null and ended_by is not null
    else false end)
);
comment on table organisation.obligation is 'What is owed under a record: what, by whom, until when, with what evidence, and how it ended.';
create index obligation_of_record on organisation.obligation (register, record_id);
create index obligation_at_work on organisation.obligation (due_on, id) include (area, kind, owner, state) where state = 'open';
create index obligation_owner on organisation.obligation (owner, due_on);
create index obligation_area on organisation.obligation (area);
alter table organisation.obligation enable row level security;
alter table organisation.obligation force row level security;
create policy obligation_read on organisation.obligation for select to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    or coalesce((select platform.lo()) between area and last_below, false)
    or owner = (select platform.account()));
create policy obligation_add on organisation.obligation for insert to anjia_app
  with check (made_by = (select platform.account()) and exists (select from organisation.record r
    where r.register = obligation.register and r.id = obligation.record_id and r.area = obligation.area));
create policy obligation_go_on on organisation.obligation for update to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()) or owner = (select platform.account()));
create policy obligation_owner_reads on organisation.obligation for select to current_user using (true);
create policy obligation_owner_follows on organisation.obligation for update to current_user using (true);
grant select, insert, update (state, version, evidence, ended_on, ended_by) on organisation.obligation to anjia_app;

create table organisation.event (
  register integer not null,
  id uuid not null,
  record_id uuid not null,
  obligation_id uuid,
  deed text not null,
  account uuid not null,
  basis text not null,
  said text,
  text_hash bytea,
  done_on date not null,
  at timestamptz(3) not null default now(),
  constraint event_pkey primary key (register, record_id, id),
  constraint event_record foreign key (register, record_id) references organisation.record (register, id),
  constraint event_said_short check (char_length(said) <= 1000),
  constraint event_signed check ((deed in ('sign', 'countersign')) = (text_hash is not null))
);
comment on table organisation.event is 'Everything done with a record or an obligation, by whom, when, on what basis, with what was said; a signature holds the hash of the exact text. Only added to.';
alter table organisation.event enable row level security;
alter table organisation.event force row level security;
create policy event_read on organisation.event for select to anjia_app
  using (exists (select from organisation.record r where r.register = event.register and r.id = event.record_id));
create policy event_add on organisation.event for insert to anjia_app
  with check (account = (select platform.account()) and exists (select from organisation.record r where r.register = event.register and r.id = event.record_id));
grant select, insert on organisation.event to anjia_app;

create table organisation.paper (
  register integer not null,
  obligation_id uuid not null,
  id uuid not null,
  kind text not null,
  bytes integer not null,
  account uuid not null,
  added_at timestamptz(3) not null default now(),
  constraint paper_pkey primary key (register, obligation_id, id),
  constraint paper_obligation foreign key (register, obligation_id) references organisation.obligation (register, id),
  constraint paper_kind_known check (kind in ('application/pdf', 'image/jpeg', 'image/png')),
  constraint paper_bytes_few check (bytes between 1 and 20000000)
);
comment on table organisation.paper is 'Evidence as a file, which stands sealed outside the database under this id.';
alter table organisation.paper enable row level security;
alter table organisation.paper force row level security;
create policy paper_read on organisation.paper for select to anjia_app
  using (exists (select from organisation.obligation o where o.register = paper.register and o.id = paper.obligation_id));
create policy paper_add on organisation.paper for insert to anjia_app
  with check (account = (select platform.account()) and exists (select from organisation.obligation o
    where o.register = paper.register and o.id = paper.obligation_id and o.state = 'open'));
grant select, insert on organisation.paper to anjia_app;

create table organisation.calendar (
  id uuid not null,
  account uuid not null,
  hash bytea not null,
  language text not null,
  made_on date not null,
  ended_at timestamptz(3),
  constraint calendar_pkey primary key (id),
  constraint calendar_hash_once unique (hash),
  constraint calendar_language_known check (language in ('zh', 'en'))
);
comment on table organisation.calendar is 'The secret address of a calendar feed, kept as a hash only; one at a time, and ended by who has it.';
create unique index calendar_one on organisation.calendar (account) where ended_at is null;
alter table organisation.calendar enable row level security;
alter table organisation.calendar force row level security;
create policy calendar_own on organisation.calendar to anjia_app
  using (account = (select platform.account())) with check (account = (select platform.account()));
create policy calendar_owner on organisation.calendar for select to current_user using (true);
grant select, insert, update (ended_at) on organisation.calendar to anjia_app;

create policy lockout_owner on access.lockout for select to current_user using (true);
-- Whose calendar an address is: who has the address, has it. Whoever holds no post that day, or is locked out, has none.
create function organisation.calendar_of(address bytea, on_day date) returns table (account uuid, language text)
  language sql stable security definer set search_path = pg_catalog, organisation as $$
  select c.account, c.language from organisation.calendar c where c.hash = address and c.ended_at is null
    and not exists (select from access.lockout k where k.account_id = c.account)
    and exists (select from access.post p where p.account_id = c.account and p.ended_at is null and p.valid_from <= on_day
      and (p.valid_to is null or p.valid_to >= on_day))
$$;
revoke all on function organisation.calendar_of from public;
grant execute on function organisation.calendar_of to anjia_app;

-- The title of a record for who owes something under it, wherever their post is.
create function organisation.title_of(of_record uuid) returns text language sql stable security definer set search_path = pg_catalog, organisation as $$
  select r.title from organisation.record r where r.id = of_record
    and exists (select from organisation.obligation o where o.record_id = r.id and o.owner = (select platform.account()))
$$;

-- Records, with what is owed under them, follow their area when it is split, merged or renumbered.
create function organisation.follow_area(ended bigint, goes_to bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, organisation as $$
begin
  if not coalesce(ended between platform.lo() and platform.hi() and goes_to between platform.lo() and platform.hi(), false) then
    raise exception 'both areas lie in the territory of who changes them';
  end if;
  update record set area = goes_to where area = ended;
  update obligation set area = goes_to where area = ended;
end
$$;
