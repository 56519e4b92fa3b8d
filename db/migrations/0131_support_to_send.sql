-- What was agreed to must not be forgotten: how far each offer is stands with it, so that what waits to be sent is one index read. The words stay
-- as they were; only the last step moves this, and nobody else writes it.
alter table support.offer add column state text not null default 'offered';
alter table support.offer add column moved_at timestamptz(3) not null default now();
create policy offer_owner_moves on support.offer for update to current_user using (true);
create function support.move_offer() returns trigger
  language plpgsql security definer set search_path = pg_catalog, support as $$
begin
  update offer set state = new.what, moved_at = new.made_at where id = new.offer_id;
  return null;
end
$$;
create trigger offer_step_moves after insert on support.offer_step for each row execute function support.move_offer();
update support.offer o set state = s.what, moved_at = s.made_at
  from (select distinct on (offer_id) offer_id, what, made_at from support.offer_step order by offer_id, id desc) s where s.offer_id = o.id;
create index offer_to_send on support.offer (moved_at) where state = 'agreed' and kind = 'referral';
