-- A move closes nothing by surprise: what stands at the office somebody left goes on at the new one, or ends with a letter. Moves are
-- among what domains to the right follow.
drop index people.event_followed;
create index event_followed on people.event (seq)
  where type in ('died', 'born', 'merged', 'moved-out', 'retracted', 'cancelled', 'restored');
create or replace view people.life_change with (security_invoker) as
  select e.seq, e.register, e.enrolment_id, n.person_id, n.seat, e.type, e.valid_on, e.recorded_at, e.retracts, e.batch_id
  from people.event e join people.enrolment n on n.register = e.register and n.id = e.enrolment_id
  where e.type in ('died', 'born', 'merged', 'moved-out', 'retracted', 'cancelled', 'restored');
comment on view people.life_change is 'Deaths, births, merges, moves to another district, closings and what was taken back, in the order of recording: a domain that serves people follows it by seq.';

create table cases.followed_move (
  seq bigint not null,
  followed_at timestamptz(3) not null default now(),
  constraint followed_move_pkey primary key (seq)
);
comment on table cases.followed_move is 'The moves (people.life_change) that cases have followed. It names nobody.';
alter table cases.followed_move enable row level security;
alter table cases.followed_move force row level security;
create policy followed_move_keeper on cases.followed_move to anjia_app
  using (coalesce((select platform.hi()) - (select platform.lo()) = 899999999999999, false));
grant select, insert on cases.followed_move to anjia_app;
-- What was recorded before this version stays as it is.
insert into cases.followed_move select coalesce(max(seq), 0), now() - interval '2 days' from people.event;

create table cases.moved_case (
  move_seq bigint not null,
  register integer not null,
  case_id uuid not null,
  did text not null,
  from_area bigint not null,
  from_enrolment uuid not null,
  to_area bigint not null,
  to_enrolment uuid not null,
  of_child boolean not null,
  taken_back_at timestamptz(3),
  constraint moved_case_pkey primary key (move_seq, register, case_id),
  constraint moved_case_case_fkey foreign key (register, case_id) references cases."case" (register, id),
  constraint moved_case_did_known check (did in ('followed', 'ended'))
);
comment on table cases.moved_case is 'What a move did to a case that was running, so that a move taken back brings it back: of_child, where it stands on the seat of the child.';
create index moved_case_case on cases.moved_case (register, case_id);
alter table cases.moved_case enable row level security;
alter table cases.moved_case force row level security;
create policy moved_case_keeper on cases.moved_case to anjia_app
  using (coalesce((select platform.hi()) - (select platform.lo()) = 899999999999999, false));
grant select, insert, update (taken_back_at) on cases.moved_case to anjia_app;
grant update (enrolment_id) on cases."case" to anjia_app;

create table bookings.followed_move (
  seq bigint not null,
  followed_at timestamptz(3) not null default now(),
  constraint followed_move_pkey primary key (seq)
);
comment on table bookings.followed_move is 'The moves (people.life_change) that bookings have followed. It names nobody.';
alter table bookings.followed_move enable row level security;
alter table bookings.followed_move force row level security;
create policy followed_move_keeper on bookings.followed_move to anjia_app
  using (coalesce((select platform.hi()) - (select platform.lo()) = 899999999999999, false));
grant select, insert on bookings.followed_move to anjia_app;
insert into bookings.followed_move select coalesce(max(seq), 0), now() - interval '2 days' from people.event;

alter table bookings.booking add column ended_by bigint;
comment on column bookings.booking.ended_by is 'The move (people.life_change) that ended it; a letter told the person.';
create index booking_ended on bookings.booking (ended_by) where ended_by is not null;
create policy booking_moved on bookings.booking for update to anjia_app
  using (coalesce((select platform.hi()) - (select platform.lo()) = 899999999999999, false))
  with check (state in ('cancelled', 'booked'));
grant update (ended_by) on bookings.booking to anjia_app;

alter table printouts.printout drop constraint printout_kind_known;
alter table printouts.printout add constraint printout_kind_known
  check (kind in ('outcome', 'notice', 'closing', 'death', 'birth', 'correction', 'moved', 'visit-ended'));
comment on table printouts.printout is 'A paper that the office prints and hands over: of a case (outcome, notice; moved, where a move ended it), of an old case (closing), of a booking that a move ended (visit-ended), a letter to a household (death, birth, correction). subject_id is the case, the old case, the booking or the letter; person_id is whom it is about, where the register knows. due_on is the day the answer was promised for. Void: what it says no longer stands, or the paper asked for has come.';
