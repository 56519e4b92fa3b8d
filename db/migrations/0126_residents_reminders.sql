-- That somebody was reminded of something is forgotten a week after it was sent: what it was of stands with its sender alone.
create function residents.forget_reminders() returns integer
  language sql security definer set search_path = pg_catalog, residents as $$
  with gone as (delete from residents.message where purpose = 'reminder' and done_at < now() - interval '7 days' returning 1) select count(*)::int from gone
$$;
comment on function residents.forget_reminders is 'Deletes reminders a week after they were sent or given up.';
