-- A wish for no calls is a household's, or that of somebody who lives without one. It has no place: who sees one of those it is of sees the wish,
-- wherever they live, so that it moves with them. It binds the door: nobody of the household is called on.
drop policy task_ask on field.task;
drop policy no_calls_own on field.no_calls;
drop policy no_calls_territory on field.no_calls;
alter table field.no_calls drop constraint no_calls_pkey;
alter table field.no_calls
  add column id uuid not null default uuidv7(),
  add column person_id uuid,
  alter column household_id drop not null,
  alter column told_account drop not null,
  drop column area,
  drop column register,
  add constraint no_calls_pkey primary key (id),
  add constraint no_calls_whose check (num_nonnulls(household_id, person_id) = 1);
comment on table field.no_calls is 'A household that wants no calls, or somebody without a household. It binds: no call is planned or kept there. The wish needs no reason and is taken back by deleting the row.';
comment on column field.no_calls.told_account is 'Whom it was told to; null where a resident said it on their own page.';
create unique index no_calls_household on field.no_calls (household_id) where household_id is not null;
create unique index no_calls_person on field.no_calls (person_id) where person_id is not null;

create policy no_calls_of_seen on field.no_calls to anjia_app
  using (exists (select from people.enrolment e where e.household_id = no_calls.household_id and e.seat = 'living' and e.enrolled
      and ((select platform.self()) is null or e.person_id = (select platform.self())))
    or exists (select from people.enrolment e where e.person_id = no_calls.person_id and e.seat = 'living' and e.enrolled
      and ((select platform.self()) is null or e.person_id = (select platform.self())))
    -- Of a household that nobody belongs to any more, who follows what happens to people.
    or coalesce((select platform.hi()) - (select platform.lo()) = 899999999999999, false));

-- Whether a door may not be knocked at: whose household wants no calls, or somebody who lives in it. Yes or no, of whoever is asked about.
create function field.wants_none(household uuid, person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, field as $$
  select exists (select from no_calls n where n.household_id = wants_none.household)
    or exists (select from no_calls n where n.person_id = wants_none.person)
    or exists (select from people.enrolment e join no_calls n on n.person_id = e.person_id
      where e.household_id = wants_none.household and e.seat = 'living' and e.enrolled)
$$;
comment on function field.wants_none is 'Whether no call is made at the door of a household, or of somebody who lives without one.';
revoke all on function field.wants_none(uuid, uuid) from public;
grant execute on function field.wants_none(uuid, uuid) to anjia_app;

-- The same of all who live in a grid, in one look.
create function field.quiet_in(grid bigint) returns table (enrolment_id uuid)
  language sql stable security definer set search_path = pg_catalog, field as $$
  with lives as materialized (
    select e.id, e.household_id, e.person_id from people.enrolment e where e.area = quiet_in.grid and e.seat = 'living' and e.enrolled
  ), homes as materialized (select distinct household_id from lives where household_id is not null)
  , quiet as materialized (
    select h.household_id from homes h join no_calls n on n.household_id = h.household_id
    union select h.household_id from homes h
      join people.enrolment m on m.household_id = h.household_id and m.seat = 'living' and m.enrolled
      join no_calls n on n.person_id = m.person_id
  )
  select l.id from lives l where l.household_id in (select household_id from quiet)
  union select l.id from lives l join no_calls n on n.person_id = l.person_id
$$;
comment on function field.quiet_in is 'The entries of a grid at whose door no call is made.';
revoke all on function field.quiet_in(bigint) from public;
grant execute on function field.quiet_in(bigint) to anjia_app;

create policy task_ask on field.task for insert to anjia_app
  with check (kind = 'visit' and state = 'open' and person_id = (select platform.self())
    and exists (select from people.enrolment e where e.register = task.register and e.id = task.enrolment_id and e.person_id = task.person_id
      and e.area = task.area and e.seat = 'living' and e.enrolled and e.household_id is not distinct from task.household_id)
    and not field.wants_none(task.household_id, task.person_id));

-- Two entries that became one: the wish of either is the person's; taken apart again, it is of both.
create function field.follow_merge() returns trigger language plpgsql security definer set search_path = pg_catalog, field as $$
begin
  if new.undone_at is null then
    insert into no_calls (person_id, since, told_account)
      select new.kept_person, n.since, n.told_account from no_calls n where n.person_id = new.dropped_person on conflict do nothing;
  else
    insert into no_calls (person_id, since, told_account)
      select new.dropped_person, n.since, n.told_account from no_calls n where n.person_id = new.kept_person on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger follow_in_field after insert or update of undone_at on people.merge for each row execute function field.follow_merge();
