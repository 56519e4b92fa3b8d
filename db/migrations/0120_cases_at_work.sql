-- What is at work is read from its indexes alone (0073). Since somebody may act for another (0069, 0079) the policy reads three columns more,
-- and every list went to the table again: the indexes hold them too, and what waits for a check has one of its own.
drop index cases.case_at_work_due;
create index case_at_work_due on cases."case" (coalesce(due_on, '9999-12-31'::date), id)
  include (register, area, state, matter, checked_by, due_on, person_id, proxy_person, authority_until, authority_ended_at)
  where state not in ('draft', 'delivered', 'returned', 'withdrawn');
drop index cases.case_to_decide;
create index case_to_decide on cases."case" (coalesce(due_on, '9999-12-31'::date), id)
  include (register, area, state, matter, checked_by, due_on, received_at, person_id, proxy_person, authority_until, authority_ended_at)
  where state = 'checked';
create index case_to_check on cases."case" (coalesce(due_on, '9999-12-31'::date), id)
  include (register, area, state, matter, checked_by, due_on, received_at, person_id, proxy_person, authority_until, authority_ended_at)
  where state in ('submitted', 'accepted', 'accepted-gaps');
drop index cases.case_at_work_area;
create index case_at_work_area on cases."case" (area)
  include (state, matter, due_on, checked_by, escalated_on, received_at, person_id, proxy_person, authority_until, authority_ended_at)
  where state not in ('draft', 'delivered', 'returned', 'withdrawn');
-- Nothing is left that the first of these does not answer, and each change of a case writes every index.
drop index cases.case_due;

-- Policies ask it of a row only when a resident looks after somebody who signed for them: reckoned with for every row of a desk, it made
-- the planner read thousands of rows of the table rather than the index that has them in order.
alter function people.person_protected(uuid) cost 1;
-- Where a policy did ask it of each row, the set is gathered once instead, as of cases (0073).
alter policy printout_territory on printouts.printout
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and ((select platform.trained()) or person_id is null or person_id not in (select people.protected_persons())));
alter policy task_territory on field.task
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and (person_id is null or (select platform.trained()) or person_id not in (select people.protected_persons())));
alter policy sent_territory on field.sent
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and (person_id is null or (select platform.trained()) or person_id not in (select people.protected_persons())));
