-- Compounds, venues and premises are records like others. A compound of the register of areas has one file at a time, and a venue is taken
-- by one at a time, which the database itself sees to. Nothing here is about a resident, and no column may be added that is.
alter table organisation.record
  add column compound uuid generated always as (case when kind = 'compound' then (fields ->> 'compound')::uuid end) stored;
comment on column organisation.record.compound is 'Of a compound: which one of the register of areas (areas.compound) it is the file of.';
create unique index record_compound_once on organisation.record (compound) where compound is not null and state in ('draft', 'in-force');

create table organisation.booking (
  register integer not null,
  id uuid not null,
  record_id uuid not null,
  on_day date not null,
  minutes int4range not null,
  what text not null,
  account uuid not null,
  made_at timestamptz(3) not null default now(),
  cancelled_on date,
  cancelled_by uuid,
  constraint booking_pkey primary key (register, id),
  constraint booking_id_once unique (id),
  constraint booking_record foreign key (register, record_id) references organisation.record (register, id),
  constraint booking_what_short check (char_length(what) between 2 and 60),
  constraint booking_minutes_of_a_day check (not isempty(minutes) and lower(minutes) >= 0 and upper(minutes) <= 1440),
  constraint booking_cancelled_by_named check ((cancelled_on is null) = (cancelled_by is null)),
  constraint booking_one_at_a_time exclude using gist (record_id with =, on_day with =, minutes with &&) where (cancelled_on is null)
);
comment on table organisation.booking is 'A venue taken for part of a day, in minutes since midnight: for what, by which colleague, never for which resident. Two never overlap.';
create index booking_of_record on organisation.booking (register, record_id, on_day);
alter table organisation.booking enable row level security;
alter table organisation.booking force row level security;
create policy booking_read on organisation.booking for select to anjia_app
  using (exists (select from organisation.record r where r.register = booking.register and r.id = booking.record_id));
create policy booking_make on organisation.booking for insert to anjia_app
  with check (account = (select platform.account()) and exists (select from organisation.record r
    where r.register = booking.register and r.id = booking.record_id and r.kind = 'venue' and r.state = 'in-force'));
create policy booking_cancel on organisation.booking for update to anjia_app
  using (account = (select platform.account()) or exists (select from organisation.record r where r.register = booking.register
    and r.id = booking.record_id and r.area between (select platform.lo()) and (select platform.hi())))
  with check (cancelled_by = (select platform.account()));
grant select, insert, update (cancelled_on, cancelled_by) on organisation.booking to anjia_app;
