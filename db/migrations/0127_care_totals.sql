-- What the street sees of appointments: how many a clinic had in a month that is over and of which nothing is held any more, so that no number
-- ever changes by one while somebody looks; and none below ten, nor one from which such a one could be taken off.
create function care.clinic_totals(of_day date) returns table (outlet_id uuid, name text, month date, booked integer, done integer)
  language sql stable security definer set search_path = pg_catalog, care as $$
  select o.id, o.name, m.month, case when t.booked >= 10 then t.booked end,
    case when t.done >= 10 and t.booked - t.done >= 10 then t.done end
  from outlet o
    cross join lateral (select (date_trunc('month', of_day) - make_interval(months => back))::date as month from generate_series(1, 12) back) m
    left join appointment_total t on t.outlet_id = o.id and t.month = m.month
  where o.area between platform.lo() and platform.hi()
    and exists (select from clinic_key k where k.outlet_id = o.id and k.registered_on < m.month + interval '1 month')
    and not exists (select from appointment a join clinic_key k on k.id = a.key_id where k.outlet_id = o.id and a.on_day < m.month + interval '1 month')
    and m.month + interval '1 month 30 days' <= of_day
  order by o.area, o.name, m.month desc
$$;
comment on function care.clinic_totals is 'Appointments by clinic and month in the own area; null stands for any number from none to nine.';
