-- A call somebody asked for themselves: on which day, in which half of it, and what they would like to talk about. It comes from no round, and
-- whoever asked takes it back. A household that wants no calls gets none by this way either.
alter table field.task alter column campaign_id drop not null;
alter table field.task add column half text;
alter table field.task add column about text;
alter table field.task drop constraint task_kind_known;
alter table field.task add constraint task_kind_known
  check (kind in ('who-lives-here', 'welcome', 'look-in', 'verify-address', 'missing-facts', 'visit')) not valid;
alter table field.task add constraint task_half_known check (half in ('morning', 'afternoon', 'evening')) not valid;
alter table field.task add constraint task_about_known check (about in ('facts', 'forms', 'services', 'later')) not valid;
-- From a round, or asked for by the person, with all that they said.
alter table field.task add constraint task_whence
  check (num_nulls(half, about) = case kind when 'visit' then 0 else 2 end and (kind = 'visit') = (campaign_id is null)
    and (kind <> 'visit' or enrolment_id is not null)) not valid;

create index task_own on field.task (person_id) where kind = 'visit';
create policy task_own on field.task for select to anjia_app
  using (kind = 'visit' and person_id = (select platform.self()) and not people.person_protected(person_id));
create policy task_ask on field.task for insert to anjia_app
  with check (kind = 'visit' and state = 'open' and person_id = (select platform.self())
    and exists (select from people.enrolment e where e.register = task.register and e.id = task.enrolment_id and e.person_id = task.person_id
      and e.area = task.area and e.seat = 'living' and e.enrolled and e.household_id is not distinct from task.household_id)
    and not exists (select from field.no_calls n where n.register = task.register and n.household_id = task.household_id));
create policy task_take_back on field.task for update to anjia_app
  using (kind = 'visit' and state = 'open' and person_id = (select platform.self()))
  with check (kind = 'visit' and state = 'cancelled' and person_id = (select platform.self()));
grant delete on field.task to anjia_app;

-- Whether the own household wants no calls: who asks for one is told why there is none.
create policy no_calls_own on field.no_calls for select to anjia_app
  using (case when (select platform.self()) is null then false else
    exists (select from people.enrolment e where e.register = no_calls.register and e.household_id = no_calls.household_id
      and e.person_id = (select platform.self())) end);
