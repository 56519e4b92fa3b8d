-- Which parent brings a child up once they live apart (Civil Code 1084) is a relation of its own: dated, sourced, ended on a day.
alter table people.relation drop constraint relation_kind_known;
alter table people.relation add constraint relation_kind_known check (kind in ('parent-child', 'guardian', 'custody', 'spouse')) not valid;
alter table people.relation validate constraint relation_kind_known;
comment on table people.relation is 'Parent–child, guardian, custody and spouse relations: dated and sourced, needed for subsidies, minors'' files and conflicts of interest; never a list filter. person is the parent or guardian.';

-- The children of whoever asks, by the register as it has them that day, below eighteen. A guardian sees a ward. A parent sees a child
-- unless custody was given to somebody else; after a divorce of which nobody told who brings the child up, only the parent in whose
-- household it is. Nothing of a child under protection, nor of one with a parent or guardian under protection, whom it would betray.
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
    select case when r.person_id = me.id then r.relative_id else r.person_id end as other, bool_or(r.valid_to is null or r.valid_to > of_day) as lasts
    from me join people.relation r on me.id in (r.person_id, r.relative_id)
    where r.kind = 'spouse' and r.known_to is null group by 1
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

-- A parent or guardian who looks on their own page is told to the child apart from the staff and from the child.
drop function audit.looks_at_me(integer);
create function audit.looks_at_me(most integer) returns table (at timestamptz, operation text, route text, reason text, role text, area bigint, own boolean, kin boolean, refused boolean)
language sql stable security definer set search_path = pg_catalog, audit as $$
  select e.at, e.operation, e.route, e.reason, p.role, p.area, coalesce(o.own, false), coalesce(not o.own, false), coalesce(e.detail ? 'refused', false)
  from audit.entry e left join access.post p on p.id = e.post
  left join lateral (select b.person_id = platform.self() from residents.binding b where b.id = e.account) o (own) on true
  where e.persons @> array[platform.self()] and not people.person_protected(platform.self())
    and not (coalesce(o.own, false) and e.operation in ('people.own-file', 'residents.own-cases'))
  order by e.at desc limit most
$$;
