-- Two entries that became one: the account that opened the one that is no more ends with it. It never follows by itself, for the
-- document was held against the other entry; who comes to the window once more is bound to the one that stayed.
create policy binding_owner_end on residents.binding for update to current_user using (true);
create function residents.end_with_merge() returns trigger language plpgsql security definer set search_path = pg_catalog, residents as $$
begin
  update residents.binding set ended_at = now(), ended_by = 'office', ended_account = new.merged_account
  where person_id = new.dropped_person and ended_at is null;
  return null;
end
$$;
create trigger end_resident_account after insert on people.merge for each row execute function residents.end_with_merge();
