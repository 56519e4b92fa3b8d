-- Lists and figures of hundreds of thousands of cases: what was asked of each row is asked once for a statement, and what is counted
-- stands in an index.
create index enrolment_protected_person on people.enrolment (person_id) where protected;
create function people.protected_persons() returns setof uuid language sql stable security definer set search_path = pg_catalog, people rows 100 as $$
  select e.person_id from people.enrolment e where e.protected
$$;
comment on function people.protected_persons() is 'Whom row-level security of other domains hides: ids and nothing of anybody, as people.person_protected answers for one.';

-- A call for each row took ten times as long as reading it. Not a correlated question: the set is gathered once and looked into.
alter policy case_territory on cases."case"
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and ((select platform.trained()) or person_id not in (select people.protected_persons())));
alter policy certificate_territory on certificates.certificate
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and ((select platform.trained()) or person_id not in (select people.protected_persons())));

-- What is at work, in the order of its day (server/cases/list-cases.ts says it by the same words) and by place: read without the table.
create index case_at_work_due on cases."case" (coalesce(due_on, '9999-12-31'::date), id)
  include (register, area, state, matter, checked_by, due_on, person_id) where state not in ('draft', 'delivered', 'returned', 'withdrawn');
create index case_to_decide on cases."case" (coalesce(due_on, '9999-12-31'::date), id)
  include (register, area, matter, checked_by, due_on, received_at, person_id) where state = 'checked';
create index case_at_work_area on cases."case" (area)
  include (state, matter, due_on, checked_by, escalated_on, received_at, person_id) where state not in ('draft', 'delivered', 'returned', 'withdrawn');
drop index cases.case_answered;
create index case_answered on cases."case" (answered_on, area) include (matter, in_time, worked_days, person_id) where answered_on is not null;

-- How much each colleague did: counts and nothing of anybody. Through the policy of each event it asked for its case a million times.
create policy event_owner on cases.event for select to current_user using (true);
create function cases.deeds_by_account(from_day date, to_day date) returns table (account uuid, deed text, n bigint)
language plpgsql stable security definer set search_path = pg_catalog, cases as $$
begin
  -- Written out, so that the planner knows how much of the district it is about.
  return query execute format(
    'select e.account, e.deed, count(*) from cases.event e join cases."case" c on c.register = e.register and c.id = e.case_id
     where c.area between %s and %s and ($3 or c.person_id not in (select people.protected_persons()))
       and e.done_on between $1 and $2 and e.deed in (''submit'', ''check'', ''decide'', ''deliver'')
     group by e.account, e.deed', coalesce(platform.lo(), 0), coalesce(platform.hi(), 0))
    using from_day, to_day, coalesce(platform.trained(), false);
end
$$;
