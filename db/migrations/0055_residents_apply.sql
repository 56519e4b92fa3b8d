-- What a resident begins to ask for on their own page. The office sees nothing of it before it is handed in.
create table residents.draft (
  id uuid not null,
  person_id uuid not null,
  matter text not null,
  variant text not null,
  edition text not null,
  sealed text not null,
  made_at timestamptz(3) not null default now(),
  saved_at timestamptz(3) not null default now(),
  case_id uuid,
  constraint draft_pkey primary key (id)
);
comment on table residents.draft is 'A form that is being filled in (sealed), by a person for themselves: seen by nobody else, gone after 30 days. Handed in it holds no answers any more, only which case it became, so that sending it twice is one case.';
create unique index draft_open_once on residents.draft (person_id, matter, variant) where case_id is null;
create index draft_saved on residents.draft (saved_at);
alter table residents.draft enable row level security;
alter table residents.draft force row level security;
create policy draft_own on residents.draft to anjia_app
  using (person_id = (select platform.self())) with check (person_id = (select platform.self()));
create policy draft_owner on residents.draft to current_user using (true);
grant select, insert, delete, update (edition, sealed, saved_at, case_id) on residents.draft to anjia_app;

create function residents.forget_drafts() returns bigint language sql volatile security definer set search_path = pg_catalog, residents as $$
  with gone as (delete from residents.draft where saved_at < now() - interval '30 days' returning 1) select count(*) from gone
$$;

-- The children of whoever asks, by the register: of parents and guardians as it has them that day, below eighteen. Nothing of a child under
-- protection, nor of one with a parent or guardian under protection, whom the child's address would betray.
create function people.own_children(of_day date) returns setof people.enrolment language sql stable security definer set search_path = pg_catalog, people as $$
  with kin as (
    select r.person_id, r.relative_id from people.relation r
    where r.kind in ('parent-child', 'guardian') and r.known_to is null
      and (r.valid_from is null or r.valid_from <= of_day) and (r.valid_to is null or r.valid_to > of_day)
  ), mine as (
    select distinct relative_id as child from kin where person_id = any ((select cases.own_persons())::uuid[])
  )
  select e.* from people.enrolment e join mine on mine.child = e.person_id
  where e.born_on > of_day - interval '18 years' and e.died_on is null and not people.person_protected(e.person_id)
    and not exists (select from kin k where k.relative_id = e.person_id and people.person_protected(k.person_id))
$$;

-- Before a birth a resident may register on their own page too, by a consent of their own and of nobody else.
drop policy vault_key_not_added_by_self on people.vault_key;
create policy vault_key_of_self on people.vault_key as restrictive for insert to anjia_app
  with check (platform.self() is null or exists (select from people.vault v
    where v.register = vault_key.register and v.id = vault_key.vault_id and v.person_id = (select platform.self())));
create policy consent_of_self on people.consent as restrictive for insert to anjia_app
  with check (platform.self() is null or person_id = (select platform.self()));
