-- Bookings and numbers follow a window whose area is split, merged or renumbered. Two windows that become one may have given the same place
-- or number: what comes over gets the next free one, and nobody loses their time.
alter table bookings.booking drop constraint booking_place_known, add constraint booking_place_known check (place >= 1) not valid;
alter table bookings.booking validate constraint booking_place_known;
create policy ticket_owner_follows on bookings.ticket for update to current_user using (true);
create policy hours_owner on bookings.hours for select to current_user using (true);
create policy hours_owner_follows on bookings.hours for update to current_user using (true);
create policy hours_owner_forgets on bookings.hours for delete to current_user using (true);

create function bookings.follow_area(ended bigint, goes_to bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, bookings as $$
begin
  if not coalesce(ended between platform.lo() and platform.hi() and goes_to between platform.lo() and platform.hi(), false) then
    raise exception 'both areas lie in the territory of who changes them';
  end if;
  update hours set area = goes_to where area = ended and not exists (select from hours h where h.area = goes_to);
  delete from hours where area = ended;
  update booking b set area = goes_to, place = b.place + coalesce((select max(o.place) from booking o
    where o.area = goes_to and o.on_day = b.on_day and o.at = b.at and o.state <> 'cancelled'), 0)
  where b.area = ended;
  update ticket t set area = goes_to, number = t.number + coalesce((select max(o.number) from ticket o
    where o.area = goes_to and o.on_day = t.on_day), 0)
  where t.area = ended;
end
$$;
comment on function bookings.follow_area is 'The window of an ended area becomes that of another: its hours where that one has none, its bookings and numbers behind those already there.';
