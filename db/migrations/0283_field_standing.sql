-- A phone asks with a secret of its own whether it is still in use: also when it is locked, and when its worker's session is over. A lost phone
-- would otherwise keep its copy until its lease ends.
alter table field.device add column secret_hash bytea;
comment on column field.device.secret_hash is 'SHA-256 of what the phone made when it was taken into use and keeps sealed; it opens nothing but the question whether the phone is still in use.';

drop function field.take_into_use(integer, uuid, bigint, text);
create function field.take_into_use(of_register integer, of_device uuid, of_area bigint, of_name text, of_secret bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, field as $$
begin
  if of_area not between platform.lo() and platform.hi() or exists (
    select from device d where d.id = of_device and (d.account <> platform.account() or d.ended_at is not null)) then
    return false;
  end if;
  insert into device as d (register, id, area, account, name, secret_hash)
    values (of_register, of_device, of_area, platform.account(), of_name, of_secret)
  on conflict (register, id) do update set area = excluded.area, name = excluded.name, last_contact_at = now(),
    secret_hash = coalesce(excluded.secret_hash, d.secret_hash),
    former = case when d.area = excluded.area or d.area = any (d.former) then d.former else d.former || d.area end,
    area_since = case when d.area = excluded.area then d.area_since else now() end;
  return true;
end
$$;
comment on function field.take_into_use is 'A phone of the account, wherever it was in use before.';
revoke all on function field.take_into_use(integer, uuid, bigint, text, bytea) from public;
grant execute on function field.take_into_use(integer, uuid, bigint, text, bytea) to anjia_app;

create function field.standing(of_device uuid, of_secret bytea, on_day date) returns text
  language sql stable security definer set search_path = pg_catalog, field as $$
  select case
    when exists (select from device o where o.id = d.id and o.ended_at is not null) then 'ended'
    when exists (select from access.lockout k where k.account_id = d.account) or not exists (select from access.post p where p.account_id = d.account and p.role = 'grid_worker' and p.area = d.area
      and p.ended_at is null and p.valid_from <= on_day and (p.valid_to is null or p.valid_to >= on_day)) then 'post-ended'
    else 'in-use' end
  from device d where d.id = of_device and d.secret_hash = of_secret order by d.area_since desc limit 1
$$;
comment on function field.standing is 'Whether a phone is in use, for who knows its secret; nothing for anybody else.';
revoke all on function field.standing(uuid, bytea, date) from public;
grant execute on function field.standing(uuid, bytea, date) to anjia_app;
