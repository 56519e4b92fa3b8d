-- A time at the window without standing in line, and numbers for who comes without one. A booking says who comes for which matter and
-- nothing else; a number says nothing of anybody. All of it is forgotten after thirty days.
create schema bookings;
grant usage on schema bookings to anjia_app;

create table bookings.hours (
  register integer not null,
  area bigint not null,
  morning_from smallint,
  morning_to smallint,
  afternoon_from smallint,
  afternoon_to smallint,
  slot_minutes smallint not null,
  places smallint not null,
  booking_open boolean not null,
  set_by uuid not null,
  set_at timestamptz(3) not null default now(),
  constraint hours_pkey primary key (register, area),
  constraint hours_of_window check (area % 1000 = 0 and area % 1000000000 <> 0),
  constraint hours_morning check (num_nulls(morning_from, morning_to) in (0, 2) and 0 <= morning_from and morning_from < morning_to and morning_to <= 1440),
  constraint hours_afternoon check (num_nulls(afternoon_from, afternoon_to) in (0, 2) and 0 <= afternoon_from and afternoon_from < afternoon_to and afternoon_to <= 1440),
  constraint hours_order check (morning_to < afternoon_from),
  constraint hours_slot check (slot_minutes between 5 and 120 and places between 1 and 20)
);
comment on table bookings.hours is 'When the window of a street or community is open on working days, in minutes of the day, and how many may book each stretch of slot_minutes. Public.';
alter table bookings.hours enable row level security;
alter table bookings.hours force row level security;
create policy hours_read on bookings.hours for select to anjia_app using (true);
create policy hours_set on bookings.hours for insert to anjia_app
  with check (set_by = (select platform.account()) and area between (select platform.lo()) and (select platform.hi()));
create policy hours_change on bookings.hours for update to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (set_by = (select platform.account()) and area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update on bookings.hours to anjia_app;

create table bookings.booking (
  register integer not null,
  id uuid not null,
  area bigint not null,
  person_id uuid not null,
  on_day date not null,
  at smallint not null,
  place smallint not null,
  matter text not null,
  state text not null default 'booked',
  account uuid not null,
  made_at timestamptz(3) not null default now(),
  constraint booking_pkey primary key (register, id),
  constraint booking_state_known check (state in ('booked', 'cancelled', 'came')),
  constraint booking_matter_short check (char_length(matter) between 1 and 40),
  constraint booking_place_known check (place between 1 and 20)
);
comment on table bookings.booking is 'Who comes to a window, when, for which matter; no reason beside it. Each place of a time is taken once.';
create unique index booking_place on bookings.booking (area, on_day, at, place) where state <> 'cancelled';
create unique index booking_one_a_day on bookings.booking (person_id, on_day) where state = 'booked';
create index booking_day on bookings.booking (on_day);
alter table bookings.booking enable row level security;
alter table bookings.booking force row level security;
create policy booking_read on bookings.booking for select to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()) or person_id = (select platform.self()));
-- A person books for themselves, and cancels; the window notes who came.
create policy booking_book on bookings.booking for insert to anjia_app
  with check (person_id = (select platform.self()) and account = (select platform.account()) and state = 'booked');
create policy booking_cancel on bookings.booking for update to anjia_app
  using (person_id = (select platform.self()) and state = 'booked') with check (state = 'cancelled');
create policy booking_came on bookings.booking for update to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()) and state = 'booked') with check (state = 'came');
create policy booking_owner on bookings.booking for select to current_user using (true);
create policy booking_owner_forgets on bookings.booking for delete to current_user using (true);
create policy booking_owner_follows on bookings.booking for update to current_user using (true);
grant select, insert, update (state) on bookings.booking to anjia_app;

create table bookings.ticket (
  register integer not null,
  area bigint not null,
  on_day date not null,
  number smallint not null,
  booking_id uuid,
  booked_at smallint,
  state text not null default 'waiting',
  counter smallint,
  taken_at timestamptz(3) not null default now(),
  called_at timestamptz(3),
  ended_at timestamptz(3),
  account uuid not null,
  constraint ticket_pkey primary key (register, area, on_day, number),
  constraint ticket_booking check ((booking_id is null) = (booked_at is null)),
  constraint ticket_state_follows check (case state
    when 'waiting' then called_at is null and ended_at is null and counter is null
    when 'called' then called_at is not null and ended_at is null and counter is not null
    when 'done' then called_at is not null and ended_at is not null
    when 'missed' then called_at is not null and ended_at is not null
    else false end)
);
comment on table bookings.ticket is 'A number of the day at a window: of who had booked, or of who came without. It names nobody and no matter.';
create unique index ticket_booking_once on bookings.ticket (booking_id) where booking_id is not null;
create index ticket_day on bookings.ticket (on_day);
alter table bookings.ticket enable row level security;
alter table bookings.ticket force row level security;
create policy ticket_read on bookings.ticket for select to anjia_app
  using (area between (select platform.lo()) and (select platform.hi())
    or exists (select from bookings.booking b where b.id = ticket.booking_id and b.person_id = (select platform.self())));
create policy ticket_give on bookings.ticket for insert to anjia_app
  with check (account = (select platform.account()) and area between (select platform.lo()) and (select platform.hi()));
create policy ticket_call on bookings.ticket for update to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()));
create policy ticket_owner on bookings.ticket for select to current_user using (true);
create policy ticket_owner_forgets on bookings.ticket for delete to current_user using (true);
grant select, insert, update (state, counter, called_at, ended_at) on bookings.ticket to anjia_app;

-- How many places of a time are taken, for who books: a number, and nobody's booking.
create function bookings.taken(window_area bigint, first_day date, last_day date) returns table (on_day date, at smallint, n integer)
  language sql stable security definer set search_path = pg_catalog, bookings as $$
  select b.on_day, b.at, count(*)::int from bookings.booking b
  where b.area = window_area and b.on_day between first_day and last_day and b.state <> 'cancelled' group by 1, 2
$$;

-- What the screen in the hall shows everybody: numbers and counters.
create function bookings.called(window_area bigint, of_day date) returns table (number smallint, counter smallint, waiting integer)
  language sql stable security definer set search_path = pg_catalog, bookings as $$
  select t.number, t.counter, (select count(*)::int from bookings.ticket w where w.area = window_area and w.on_day = of_day and w.state = 'waiting')
  from (select null) one left join (select number, counter, called_at from bookings.ticket
    where area = window_area and on_day = of_day and state = 'called' order by called_at desc limit 8) t on true
  order by t.called_at desc
$$;

create function bookings.forget(before date) returns integer
  language sql security definer set search_path = pg_catalog, bookings as $$
  with a as (delete from bookings.ticket where on_day < before returning 1), b as (delete from bookings.booking where on_day < before returning 1)
  select (select count(*) from a)::int + (select count(*) from b)::int
$$;

-- Two entries that became one: what was booked under the one that is no more is of the one that stayed, unless that one comes that day too.
create function bookings.follow_merge() returns trigger language plpgsql security definer set search_path = pg_catalog, bookings as $$
begin
  update bookings.booking b set person_id = new.kept_person where b.person_id = new.dropped_person
    and not exists (select from bookings.booking k where k.person_id = new.kept_person and k.on_day = b.on_day and k.state = 'booked');
  return null;
end
$$;
create trigger follow_in_bookings after insert on people.merge for each row execute function bookings.follow_merge();
