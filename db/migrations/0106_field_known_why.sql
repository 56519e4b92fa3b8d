-- A line that comes again because its answer was lost is told again why it was not taken.
drop function field.known(uuid[]);
create function field.known(lines uuid[]) returns table (id uuid, state text, code text, params jsonb, reason text)
  language sql stable security definer set search_path = pg_catalog, field as $$
  select s.id, s.state, s.code, s.params, s.reason from sent s where s.id = any (lines)
$$;
comment on function field.known is 'What became of lines and why, by ids that only the device which made them knows.';
