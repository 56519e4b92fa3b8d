-- A change of address to another community is a move too, though no register is left: what stands at the old office follows it in the same way.
create index event_resettled on people.event (seq) where type = 'address-changed' and facts ? 'area';
-- What was recorded before this version stays as it is.
insert into cases.followed_move (seq) select seq from people.event
  where type = 'address-changed' and facts ? 'area' and recorded_at > now() - interval '30 days' on conflict do nothing;
insert into bookings.followed_move (seq) select seq from people.event
  where type = 'address-changed' and facts ? 'area' and recorded_at > now() - interval '30 days' on conflict do nothing;
