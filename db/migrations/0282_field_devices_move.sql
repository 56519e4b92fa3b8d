-- A phone goes with its worker to another grid, and the lines recorded in the one before are taken there, for as long as it keeps them.
alter table field.device
  add column former bigint[] not null default '{}',
  add column area_since timestamptz(3) not null default now();
comment on column field.device.former is 'Grids of this register it held before.';
comment on column field.device.area_since is 'Since when it holds its present grid.';

-- Takes a phone into use for a grid of the caller's, new or with them from another grid; false where it is of somebody else, or has ended.
create function field.take_into_use(of_register integer, of_device uuid, of_area bigint, of_name text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, field as $$
begin
  if of_area not between platform.lo() and platform.hi() or exists (
    select from device d where d.id = of_device and (d.account <> platform.account() or d.ended_at is not null)) then
    return false;
  end if;
  insert into device as d (register, id, area, account, name) values (of_register, of_device, of_area, platform.account(), of_name)
  on conflict (register, id) do update set area = excluded.area, name = excluded.name, last_contact_at = now(),
    former = case when d.area = excluded.area or d.area = any (d.former) then d.former else d.former || d.area end,
    area_since = case when d.area = excluded.area then d.area_since else now() end;
  return true;
end
$$;
comment on function field.take_into_use is 'A phone of the account, wherever it was in use before.';
revoke all on function field.take_into_use(integer, uuid, bigint, text) from public;
grant execute on function field.take_into_use(integer, uuid, bigint, text) to anjia_app;

-- The phone that speaks, if it is the account's own, in use, and of this grid or once was: it is noted that it was heard of.
create function field.hear_from(of_device uuid, of_grid bigint) returns integer
  language sql security definer set search_path = pg_catalog, field as $$
  update device d set last_contact_at = now()
  where d.id = of_device and d.account = platform.account() and d.ended_at is null and (d.area = of_grid or of_grid = any (d.former))
  returning d.register
$$;
comment on function field.hear_from is 'The register of a phone of the account; null where it may not speak for this grid.';
revoke all on function field.hear_from(uuid, bigint) from public;
grant execute on function field.hear_from(uuid, bigint) to anjia_app;

-- Whether lines of a grid that the phone held before may still come: a fortnight, as long as it keeps them.
create function field.came_from(of_device uuid, of_grid bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, field as $$
  select exists (select from device d where d.id = of_device and d.account = platform.account() and d.ended_at is null
      and (d.area = of_grid or of_grid = any (d.former)))
    and (select max(d.area_since) > now() - interval '14 days' from device d where d.id = of_device)
$$;
comment on function field.came_from is 'Whether a phone of the account held this grid until lately.';
revoke all on function field.came_from(uuid, bigint) from public;
grant execute on function field.came_from(uuid, bigint) to anjia_app;

-- How many lines of a phone are here, in whatever grid they were taken: fewer than it was told means a restored server.
create function field.count_sent(of_device uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, field as $$
  select count(*)::integer from sent s where s.device_id = of_device and s.account = platform.account()
$$;
comment on function field.count_sent is 'How many lines a phone of the account has sent.';
revoke all on function field.count_sent(uuid) from public;
grant execute on function field.count_sent(uuid) to anjia_app;

-- What became of one's own lines is heard in the new grid too.
create policy sent_own on field.sent for select to anjia_app using (account = (select platform.account()));
