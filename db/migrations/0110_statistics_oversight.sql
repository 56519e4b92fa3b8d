-- What waits, for whoever answers for it: by kind, place and age. No account stands in any of these: work has an age, a worker has no score.
create view statistics.open_work with (security_invoker = true) as
  select 'cases'::text as kind, area, (received_at at time zone 'Asia/Shanghai')::date as came_on, due_on from cases."case"
    where state in ('submitted', 'accepted', 'accepted-gaps', 'checked') and due_on is not null
  union all select 'calls', area, from_day, due_day from field.task where state = 'open'
  union all select 'proposals', area, (received_at at time zone 'Asia/Shanghai')::date, null from field.sent where state = 'waiting'
  union all select 'conflicts', area, (received_at at time zone 'Asia/Shanghai')::date, null from field.sent where state = 'conflict'
  union all select 'two-ends', waits_at, (opened_at at time zone 'Asia/Shanghai')::date, due_on from two_ends.exchange where state not in ('closed', 'withdrawn')
  union all select 'moves', waits_at, (asked_at at time zone 'Asia/Shanghai')::date, due_on from people.move where status = 'asked'
  union all select 'imports', area, (made_at at time zone 'Asia/Shanghai')::date, null from intake.upload where status = 'read' and kind <> 'demo'
  union all select 'duplicates', area_a, (found_at at time zone 'Asia/Shanghai')::date, null from people.duplicate_pair where status = 'open'
  union all select 'lists', area, (made_at at time zone 'Asia/Shanghai')::date, null from lists."row" where decision is null and "group" in ('sure', 'review')
  union all select 'prints', area, (made_at at time zone 'Asia/Shanghai')::date, due_on from printouts.printout where state = 'waiting';
comment on view statistics.open_work is 'One row for each piece of open work: its kind, where it waits, since when and until when. Nobody is in it.';
grant select on statistics.open_work to anjia_app;

create view statistics.call with (security_invoker = true) as
  select area, from_day, due_day, state = 'called' as made from field.task where state <> 'cancelled';
comment on view statistics.call is 'Calls that were planned, and whether they were made; by whom is nowhere.';
grant select on statistics.call to anjia_app;

create view statistics.grid_device with (security_invoker = true) as
  select area, max(last_contact_at) as heard_at from field.device where ended_at is null group by area;
comment on view statistics.grid_device is 'Grids with a device in use, and when one of them was last heard of; a device says nothing of where it is.';
grant select on statistics.grid_device to anjia_app;
