-- What somebody wished to hear of ends with their account, however it ended: nobody could withdraw it any more.
create policy wish_owner_ends on notices.wish for delete to current_user using (true);
create function notices.end_wishes() returns trigger language plpgsql security definer set search_path = pg_catalog, notices as $$
begin
  delete from wish where person_id = new.person_id
    and not exists (select from residents.binding b where b.person_id = new.person_id and b.ended_at is null);
  return null;
end
$$;
create trigger end_wishes after update of ended_at on residents.binding for each row execute function notices.end_wishes();
