-- What everybody may see of the stock: that there is something, not how much.
create function care.on_offer(of_day date) returns table (outlet_id uuid, item text)
  language sql stable security definer set search_path = pg_catalog, care as $$
  select s.outlet_id, l.item from stock s join lot l on l.id = s.lot_id
  where s.quantity > 0 and l.recalled_on is null and l.expires_on >= of_day group by 1, 2
$$;
