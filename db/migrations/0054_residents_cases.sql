-- A resident sees on their own page what they asked for, also under ids they had before entries of theirs were joined. What they do
-- there arrives at the office, in whose territory the transaction then acts; to the cases of others it is closed all the while.
create policy merge_owner on people.merge for select to current_user using (true);
create function cases.own_persons() returns uuid[] language sql stable security definer set search_path = pg_catalog, people as $$
  with recursive same as (
    select platform.self() as id where platform.self() is not null and not people.person_protected(platform.self())
    union select m.dropped_person from same join people.merge m on m.kept_person = same.id and m.undone_at is null
  ) select coalesce(array_agg(id), '{}') from same
$$;
comment on function cases.own_persons() is 'Every id under which the resident who asks was or is known; none where they are under protection.';

create policy case_self on cases."case" for select to anjia_app
  using (case when (select platform.self()) is null then false else person_id = any ((select cases.own_persons())::uuid[]) end);
create policy case_own_only on cases."case" as restrictive to anjia_app
  using (case when (select platform.self()) is null then true else person_id = any ((select cases.own_persons())::uuid[]) end);
create policy certificate_self on certificates.certificate for select to anjia_app
  using (case when (select platform.self()) is null then false else person_id = any ((select cases.own_persons())::uuid[]) end);
create policy certificate_own_only on certificates.certificate as restrictive to anjia_app
  using (case when (select platform.self()) is null then true else person_id = any ((select cases.own_persons())::uuid[]) end);

-- What a person reads of themselves is not a look of anybody else.
create or replace function audit.looks_at_me(most integer) returns table (at timestamptz, operation text, route text, reason text, role text, area bigint, own boolean, refused boolean)
language sql stable security definer set search_path = pg_catalog, audit as $$
  select e.at, e.operation, e.route, e.reason, p.role, p.area, o.own, coalesce(e.detail ? 'refused', false)
  from audit.entry e left join access.post p on p.id = e.post
  cross join lateral (select exists (select from residents.binding b where b.id = e.account and b.person_id = platform.self())) o (own)
  where e.persons @> array[platform.self()] and not people.person_protected(platform.self())
    and not (o.own and e.operation in ('people.own-file', 'residents.own-cases'))
  order by e.at desc limit most
$$;
