-- What residents ask for at the window (law/matters.ts), from the asking to the answer.
create schema cases;
grant usage on schema cases to anjia_app;

create table cases."case" (
  register integer not null,
  id uuid not null,
  area bigint not null,
  matter text not null,
  variant text not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  child_id uuid,
  applicant text not null,
  state text not null,
  sealed text not null,
  received_at timestamptz(3) not null default now(),
  due_on date,
  account uuid not null,
  constraint case_pkey primary key (register, id),
  constraint case_applicant_known check (applicant in ('self', 'guardian', 'proxy', 'staff')),
  constraint case_state_known check (state in ('draft', 'submitted', 'noticed', 'accepted', 'accepted-gaps', 'checked', 'decided', 'delivered', 'returned', 'withdrawn'))
);
comment on table cases."case" is 'A case: which matter, of whom, how far. What was written in the form is sealed; child_id is the child''s enrolment where the register has it. area is the community of the person when it was opened. What stands here only by consent does not: that is in people.vault.';
create index case_due on cases."case" (due_on, id) where state not in ('draft', 'delivered', 'returned', 'withdrawn');
create index case_received on cases."case" (received_at, id);
create index case_area on cases."case" (area, received_at, id);
create index case_person on cases."case" (person_id, id);
create unique index case_once on cases."case" (person_id, matter, child_id) where state = 'delivered' and child_id is not null;
alter table cases."case" enable row level security;
alter table cases."case" force row level security;
create policy case_territory on cases."case" to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and ((select platform.trained()) or not people.person_protected(person_id)))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update (area, state, due_on) on cases."case" to anjia_app;

create table cases.event (
  register integer not null,
  case_id uuid not null,
  id uuid not null,
  deed text not null,
  state text not null,
  account uuid not null,
  done_at timestamptz(3) not null default now(),
  basis text not null,
  reason text,
  constraint event_pkey primary key (register, case_id, id),
  constraint event_case_fkey foreign key (register, case_id) references cases."case" (register, id),
  constraint event_reason_short check (char_length(reason) <= 200)
);
comment on table cases.event is 'What was done in a case, by whom, when and on what legal operation, and the state after it. Never changed, never deleted.';
alter table cases.event enable row level security;
alter table cases.event force row level security;
create policy event_read on cases.event for select to anjia_app
  using (exists (select from cases."case" c where c.register = event.register and c.id = event.case_id));
create policy event_add on cases.event for insert to anjia_app
  with check (account = (select platform.account()) and exists (select from cases."case" c where c.register = event.register and c.id = event.case_id));
grant select, insert on cases.event to anjia_app;

-- Who of the staff is which person, as they said themselves, so that nobody handles their own case or a relative's.
create table cases.staff_person (
  account_id uuid not null,
  id_hash bytea not null,
  declared_at timestamptz(3) not null default now(),
  constraint staff_person_pkey primary key (account_id)
);
comment on table cases.staff_person is 'The keyed hash of a colleague''s own identity number, given by themselves; used for one question only: whether a case is theirs or a close relative''s. Seen by nobody but themselves.';
alter table cases.staff_person enable row level security;
alter table cases.staff_person force row level security;
create policy staff_person_own on cases.staff_person to anjia_app
  using (account_id = (select platform.account())) with check (account_id = (select platform.account()));
create policy staff_person_owner on cases.staff_person to current_user using (true);
grant select (account_id, declared_at), insert, update, delete on cases.staff_person to anjia_app;

-- The relations that say so may lie in another office's register. The answer is one word, about the caller alone.
create policy relation_owner on people.relation for select to current_user using (true);
create function cases.stands_near(person uuid) returns text language sql stable security definer set search_path = pg_catalog, people as $$
  with recursive me as (
    select i.person_id from cases.staff_person s join people.identifier i on i.hash = s.id_hash where s.account_id = platform.account()
  ), near as (
    select person_id, 0 as steps from me
    union
    select case when r.person_id = n.person_id then r.relative_id else r.person_id end, n.steps + 1
    from near n join people.relation r on n.person_id in (r.person_id, r.relative_id)
    where n.steps < 2 and r.known_to is null and (r.valid_to is null or r.valid_to > current_date)
  )
  select case when min(steps) = 0 then 'own' when min(steps) > 0 then 'relative' end from near where near.person_id = person
$$;
