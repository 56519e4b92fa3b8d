-- Parents who agreed to be told that a child of theirs may be entitled to the childcare subsidy are told once for each child, in words that
-- name nothing; nobody else is looked at.
create policy consent_owner on people.consent for select to current_user using (true);
create index consent_told on people.consent (person_id) where purpose = 'benefit-told' and ended_at is null;

create table residents.offered (
  person_id uuid not null,
  child_person uuid not null,
  offered_at timestamptz(3) not null default now(),
  constraint offered_pkey primary key (person_id, child_person)
);
comment on table residents.offered is 'Who was told that a child of theirs may be entitled to the subsidy, so that nobody is told twice. Gone once the child is three.';
alter table residents.offered enable row level security;
alter table residents.offered force row level security;
create policy offered_owner on residents.offered to current_user using (true);

-- Parents and guardians whose consent lives, who sign in on their own page, and their children below three of whom nobody claimed. A child
-- whose day of birth is not known as a day is nobody's to guess. Nothing of anybody under protection, nor of a child with one beside it.
create function residents.may_be_entitled(of_day date) returns table (person uuid, child uuid, name text)
language sql stable security definer set search_path = pg_catalog, residents as $$
  select distinct on (c.person_id, e.person_id) c.person_id, e.person_id, e.name
  from people.consent c
  join people.relation r on r.person_id = c.person_id and r.kind in ('parent-child', 'guardian') and r.known_to is null
    and (r.valid_from is null or r.valid_from <= of_day) and (r.valid_to is null or r.valid_to > of_day)
  join people.enrolment e on e.person_id = r.relative_id and e.enrolled and e.died_on is null and e.born_precision = 'day'
    and e.born_on > of_day - interval '3 years' and e.born_on <= of_day
  where c.purpose = 'benefit-told' and c.answer = 'given' and c.ended_at is null and (c.keep_until is null or c.keep_until > of_day)
    and ((select platform.self()) is null or c.person_id = (select platform.self()))
    and exists (select from residents.binding b where b.person_id = c.person_id and b.ended_at is null)
    and not exists (select from people.enrolment p where p.person_id = c.person_id and p.died_on is not null)
    and not people.person_protected(c.person_id) and not people.person_protected(e.person_id)
    and not exists (select from people.relation k where k.relative_id = e.person_id and k.kind in ('parent-child', 'guardian', 'custody')
      and k.known_to is null and people.person_protected(k.person_id))
    and not exists (select from cases."case" k where k.child_person = e.person_id and k.matter = 'childcare-subsidy'
      and k.state not in ('withdrawn', 'returned'))
  order by c.person_id, e.person_id
$$;
comment on function residents.may_be_entitled(date) is 'For whoever asks on their own page of themselves alone, and for the daily work, which learns ids and sends words that name nothing.';

create function residents.tell_entitled(of_day date, words text, most_an_hour integer) returns integer
language sql security definer set search_path = pg_catalog, residents as $$
  with fresh as (insert into residents.offered (person_id, child_person) select person, child from residents.may_be_entitled(of_day)
    on conflict do nothing returning person_id),
  gone as (delete from residents.offered where offered_at < now() - interval '3 years')
  select coalesce(residents.tell(array_agg(gen_random_uuid()), array_agg(person_id), words, most_an_hour), 0)
  from (select distinct person_id from fresh) f
$$;
