-- Whom one is or was married to is found by index from either side; asked with "in", it read every relation of the register.
create or replace function people.own_children(of_day date) returns setof people.enrolment language sql stable security definer set search_path = pg_catalog, people as $$
  with me as (
    select unnest(cases.own_persons()) as id
  ), mine as (
    select r.relative_id as child, bool_or(r.kind <> 'parent-child') as entrusted from me join people.relation r on r.person_id = me.id
    where r.kind in ('parent-child', 'guardian', 'custody') and r.known_to is null
      and (r.valid_from is null or r.valid_from <= of_day) and (r.valid_to is null or r.valid_to > of_day)
    group by 1
  ), kin as (
    select r.kind, r.person_id, r.relative_id from mine join people.relation r on r.relative_id = mine.child
    where r.kind in ('parent-child', 'guardian', 'custody') and r.known_to is null
      and (r.valid_from is null or r.valid_from <= of_day) and (r.valid_to is null or r.valid_to > of_day)
  ), couple as (
    select other, bool_or(lasts) as lasts from (
      select r.relative_id as other, r.valid_to is null or r.valid_to > of_day as lasts
      from me join people.relation r on r.person_id = me.id where r.kind = 'spouse' and r.known_to is null
      union all
      select r.person_id, r.valid_to is null or r.valid_to > of_day
      from me join people.relation r on r.relative_id = me.id where r.kind = 'spouse' and r.known_to is null
    ) spouse group by 1
  )
  select e.* from people.enrolment e join mine on mine.child = e.person_id
  where e.born_on > of_day - interval '18 years' and e.died_on is null and not people.person_protected(e.person_id)
    and not exists (select from kin k where k.relative_id = e.person_id and people.person_protected(k.person_id))
    and (mine.entrusted
      or not exists (select from kin k where k.relative_id = e.person_id and k.kind = 'custody') and (
        not exists (select from couple c join kin k on k.person_id = c.other and k.kind = 'parent-child' and k.relative_id = e.person_id
          where not c.lasts and not exists (select from people.enrolment o where o.person_id = c.other and o.died_on is not null))
        or exists (select from people.enrolment h join people.enrolment a on a.household_id = h.household_id and a.enrolled
          where h.person_id = e.person_id and h.enrolled and a.person_id in (select id from me))))
$$;
