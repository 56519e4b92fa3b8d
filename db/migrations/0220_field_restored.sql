-- A server restored from a backup of before a phone was taken into use does not know it. That is not a phone that was ended: its lines are to come again.
create function field.knows_device(device uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, field as $$
  select exists (select from device d where d.id = knows_device.device)
$$;
comment on function field.knows_device is 'Whether a device was ever taken into use here, by an id that only the device knows; wherever it is, whoever it is of.';
revoke all on function field.knows_device(uuid) from public;
grant execute on function field.knows_device(uuid) to anjia_app;
