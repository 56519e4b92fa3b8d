-- Appointments at licensed clinics, by choice. The name of the service is itself the datum: it stands sealed, beside a keyed hash of whose it
-- is (docs/decisions/0024), and is read by the person and by the key of the clinic it was booked with, by nobody else in any role.
create table care.clinic_key (
  id uuid not null,
  outlet_id uuid not null,
  hash bytea not null,
  morning smallint not null default 0,
  afternoon smallint not null default 0,
  registered_by uuid not null,
  registered_on date not null,
  ended_at timestamptz(3),
  constraint clinic_key_pkey primary key (id),
  constraint clinic_key_outlet foreign key (outlet_id) references care.outlet (id),
  constraint clinic_key_hash_length check (length(hash) = 32),
  constraint clinic_key_places check (morning between 0 and 50 and afternoon between 0 and 50)
);
comment on table care.clinic_key is 'The fingerprint of a key that a clinic made itself; nobody else ever has the key. morning and afternoon: how many it takes each half-day, as it says itself. A new key ends the old and reads nothing that was booked under it.';
create unique index clinic_key_hash on care.clinic_key (hash);
create unique index clinic_key_one on care.clinic_key (outlet_id) where ended_at is null;
alter table care.clinic_key enable row level security;
alter table care.clinic_key force row level security;
create policy clinic_key_read on care.clinic_key for select to anjia_app
  using ((select platform.self()) is not null
    or exists (select from care.outlet o where o.id = outlet_id and o.area between (select platform.lo()) and (select platform.hi())));
create policy clinic_key_register on care.clinic_key for insert to anjia_app
  with check (registered_by = (select platform.account())
    and exists (select from care.outlet o where o.id = outlet_id and o.kind = 'clinic' and o.area between (select platform.lo()) and (select platform.hi())));
create policy clinic_key_end on care.clinic_key for update to anjia_app
  using (ended_at is null and exists (select from care.outlet o where o.id = outlet_id and o.area between (select platform.lo()) and (select platform.hi())))
  with check (ended_at is not null);
create policy clinic_key_says_places on care.clinic_key for update to anjia_app
  using (id = (select platform.account()) and ended_at is null) with check (id = (select platform.account()) and ended_at is null);
create policy clinic_key_owner on care.clinic_key for select to current_user using (true);
grant select (id, outlet_id, morning, afternoon, registered_on, ended_at), insert, update (morning, afternoon, ended_at) on care.clinic_key to anjia_app;

-- Whose rows a resident sees here: by a hash that only who holds the keys outside the database can make of a person. Unset means nobody.
create function care.holder() returns bytea language sql stable
  as $$ select case when platform.self() is not null then decode(nullif(current_setting('anjia.care_holder', true), ''), 'hex') end $$;

create table care.appointment (
  id uuid not null,
  key_id uuid not null,
  holder bytea not null,
  on_day date not null,
  half text not null,
  place smallint not null,
  sealed text not null,
  consent text,
  outcome text,
  constraint appointment_pkey primary key (id),
  constraint appointment_key foreign key (key_id) references care.clinic_key (id),
  constraint appointment_holder_length check (length(holder) = 16),
  constraint appointment_half_known check (half in ('morning', 'afternoon')),
  constraint appointment_place_known check (place between 1 and 50),
  constraint appointment_outcome_known check (outcome in ('done', 'not-done')),
  constraint appointment_outcome_by_consent check (outcome is null or consent is not null)
);
comment on table care.appointment is 'An appointment of choice. sealed holds the service and the code of the voucher, holder a keyed hash of whose it is; consent is the version of the words by which the clinic may say done or not done. Withdrawn, the row is gone.';
create unique index appointment_place on care.appointment (key_id, on_day, half, place);
create index appointment_holder on care.appointment (holder);
create index appointment_day on care.appointment (on_day);
alter table care.appointment enable row level security;
alter table care.appointment force row level security;
create policy appointment_own on care.appointment for select to anjia_app using (holder = (select care.holder()));
create policy appointment_book on care.appointment for insert to anjia_app
  with check (holder = (select care.holder()) and outcome is null
    and exists (select from care.clinic_key k where k.id = key_id and k.ended_at is null));
-- Consent given anew or taken back leaves nothing of what was told by the one before.
create policy appointment_own_consent on care.appointment for update to anjia_app
  using (holder = (select care.holder())) with check (holder = (select care.holder()) and outcome is null);
create policy appointment_withdraw on care.appointment for delete to anjia_app using (holder = (select care.holder()));
create policy appointment_clinic on care.appointment for select to anjia_app using (key_id = (select platform.account()));
create policy appointment_clinic_tells on care.appointment for update to anjia_app
  using (key_id = (select platform.account()) and consent is not null)
  with check (key_id = (select platform.account()) and consent is not null and outcome is not null);
create policy appointment_owner on care.appointment for select to current_user using (true);
create policy appointment_owner_forgets on care.appointment for delete to current_user using (true);
grant select, insert, update (consent, outcome), delete on care.appointment to anjia_app;

-- How many places of a half-day are taken, for who books: numbers, and nobody's appointment. Nobody but a resident is told.
create function care.taken(of_key uuid, first_day date, last_day date) returns table (on_day date, half text, n integer)
  language sql stable security definer set search_path = pg_catalog, care as $$
  select a.on_day, a.half, count(*)::int from appointment a
  where platform.self() is not null and a.key_id = of_key and a.on_day between first_day and last_day group by 1, 2
$$;

-- Which clinic a key opens, before anything is known of who asks: while it is open and its licence holds.
create function care.clinic_of(key_hash bytea, of_day date) returns table (key uuid, outlet uuid, area bigint)
  language sql stable security definer set search_path = pg_catalog, care as $$
  select k.id, o.id, o.area from clinic_key k join outlet o on o.id = k.outlet_id join clinic c on c.outlet_id = o.id
  where k.hash = key_hash and k.ended_at is null and o.is_open and c.valid_until >= of_day
$$;

create table care.appointment_total (
  outlet_id uuid not null,
  month date not null,
  booked integer not null,
  done integer not null,
  constraint appointment_total_pkey primary key (outlet_id, month),
  constraint appointment_total_outlet foreign key (outlet_id) references care.outlet (id),
  constraint appointment_total_counts check (booked > 0 and done between 0 and booked)
);
comment on table care.appointment_total is 'How many appointments a clinic had in a month, counted as they are deleted. No service and nobody; the application reads it only by care.clinic_totals, which tells no small number.';
alter table care.appointment_total enable row level security;
alter table care.appointment_total force row level security;
create policy appointment_total_owner on care.appointment_total for select to current_user using (true);
create policy appointment_total_owner_counts on care.appointment_total for insert to current_user with check (true);
create policy appointment_total_owner_adds on care.appointment_total for update to current_user using (true);

create function care.forget_appointments(before date) returns integer
  language sql security definer set search_path = pg_catalog, care as $$
  with gone as (delete from appointment a using clinic_key k where k.id = a.key_id and a.on_day < before
      returning k.outlet_id, date_trunc('month', a.on_day)::date as month, a.outcome),
    counted as (insert into appointment_total (outlet_id, month, booked, done)
      select outlet_id, month, count(*)::int, (count(*) filter (where outcome = 'done'))::int from gone group by 1, 2
      on conflict (outlet_id, month) do update set booked = appointment_total.booked + excluded.booked, done = appointment_total.done + excluded.done
      returning 1)
  select count(*)::int from gone
$$;
comment on function care.forget_appointments is 'Deletes appointments before a day and counts them by clinic and month.';
