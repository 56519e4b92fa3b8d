-- What a place asked another one, and the other has not acted on, stands at the place that asked: else a family that is found nowhere is in no
-- figure. Where both lie in the area of whoever looks it is counted once, where it waits.
create or replace view statistics.open_work with (security_invoker = true) as
  select 'cases'::text as kind, area, (received_at at time zone 'Asia/Shanghai')::date as came_on, due_on from cases."case"
    where state in ('submitted', 'accepted', 'accepted-gaps', 'checked') and due_on is not null
  union all select 'calls', area, from_day, due_day from field.task where state = 'open'
  union all select 'proposals', area, (received_at at time zone 'Asia/Shanghai')::date, null from field.sent where state = 'waiting'
  union all select 'conflicts', area, (received_at at time zone 'Asia/Shanghai')::date, null from field.sent where state = 'conflict'
  union all select 'two-ends', waits_at, (opened_at at time zone 'Asia/Shanghai')::date, due_on from two_ends.exchange where state not in ('closed', 'withdrawn')
  union all select 'two-ends-theirs', asking_area, (opened_at at time zone 'Asia/Shanghai')::date, due_on from two_ends.exchange
    where state not in ('closed', 'withdrawn') and turn = 'asked' and not (asked_area between (select platform.lo()) and (select platform.hi()))
  union all select 'moves', waits_at, (asked_at at time zone 'Asia/Shanghai')::date, due_on from people.move where status = 'asked'
  union all select 'imports', area, (made_at at time zone 'Asia/Shanghai')::date, null from intake.upload where status = 'read' and kind <> 'demo'
  union all select 'duplicates', area_a, (found_at at time zone 'Asia/Shanghai')::date, null from people.duplicate_pair where status = 'open'
  union all select 'lists', area, (made_at at time zone 'Asia/Shanghai')::date, null from lists."row" where decision is null and "group" in ('sure', 'review')
  union all select 'prints', area, (made_at at time zone 'Asia/Shanghai')::date, due_on from printouts.printout where state = 'waiting'
  union all select 'newcomers', area, asked_on, due_on from residents.arrival where ended_at is null;
