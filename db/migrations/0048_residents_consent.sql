-- A person sees on their own page what they agreed to, and withdraws it there: it ends at once, key and content first, as at the window.
create policy consent_self on people.consent for select to anjia_app
  using (person_id = (select platform.self()) and not people.person_protected(person_id));
create policy consent_withdrawn_by_self on people.consent for update to anjia_app
  using (person_id = (select platform.self()) and ended_at is null)
  with check (person_id = (select platform.self()) and ended_how = 'withdrawn' and ended_account = (select platform.account()));
create policy vault_self on people.vault for select to anjia_app
  using (person_id = (select platform.self()) and people.consents(register, id));
create policy vault_destroyed_by_self on people.vault for delete to anjia_app
  using (person_id = (select platform.self()));
create policy vault_key_not_added_by_self on people.vault_key as restrictive for insert to anjia_app with check (platform.self() is null);
