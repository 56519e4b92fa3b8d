-- Who gave an authority takes it back when they like (Civil Code 173): from that moment the proxy follows nothing and does nothing in the case.
alter table cases."case" add column authority_ended_at timestamptz(3);
comment on column cases."case".authority_ended_at is 'When the person took the authority of their proxy back, before its last day.';
grant update (authority_ended_at) on cases."case" to anjia_app;

alter policy case_self on cases."case"
  using (case when (select platform.self()) is null then false
    else person_id = any ((select cases.own_persons())::uuid[])
      or person_id = any ((select cases.entrusted_persons((now() at time zone 'Asia/Shanghai')::date))::uuid[])
      or (proxy_person = any ((select cases.own_persons())::uuid[]) and authority_until >= (now() at time zone 'Asia/Shanghai')::date
        and authority_ended_at is null and not people.person_protected(person_id)) end);
alter policy case_own_read on cases."case"
  using (case when (select platform.self()) is null then true
    else person_id = any ((select cases.own_persons())::uuid[])
      or person_id = any ((select cases.entrusted_persons((now() at time zone 'Asia/Shanghai')::date))::uuid[])
      or (proxy_person = any ((select cases.own_persons())::uuid[]) and authority_until >= (now() at time zone 'Asia/Shanghai')::date
        and authority_ended_at is null and not people.person_protected(person_id)) end);

-- An authority is over for a person once none of theirs is left; taken back, since the day it was.
create or replace function cases.ended_authorities(of_day date) returns table (name text, how text, ended date) language sql stable security definer set search_path = pg_catalog, people as $$
  with past as (
    select c.person_id, 'proxy' as how, max(coalesce((c.authority_ended_at at time zone 'Asia/Shanghai')::date, c.authority_until)) as ended
    from cases."case" c where c.proxy_person = any ((select cases.own_persons())::uuid[])
    group by 1 having not bool_or(c.authority_ended_at is null and c.authority_until >= of_day)
    union all
    select r.relative_id, 'guardian', max(coalesce(r.valid_to, 'infinity')) from people.relation r
    where r.person_id = any ((select cases.own_persons())::uuid[]) and r.kind = 'guardian' and r.known_to is null
      and exists (select from cases."case" c where c.person_id = r.relative_id) group by 1
    having max(coalesce(r.valid_to, 'infinity')) <= of_day
  )
  select e.name, p.how, p.ended from past p
  cross join lateral (select name from people.enrolment where person_id = p.person_id order by enrolled desc, seat desc limit 1) e
  where p.ended > of_day - 180 and not people.person_protected(p.person_id)
    and not exists (select from people.enrolment d where d.person_id = p.person_id and d.died_on is not null)
  order by p.ended desc
$$;

-- Whoever may read a case may take its letter home; issuing and revoking stay with the office.
alter policy certificate_self on certificates.certificate
  using (case when (select platform.self()) is null then false else person_id = any ((select cases.own_persons())::uuid[])
    or exists (select from cases."case" c where c.register = certificate.register and c.id = certificate.subject_id) end);
drop policy certificate_own_only on certificates.certificate;
create policy certificate_own_read on certificates.certificate as restrictive for select to anjia_app
  using (case when (select platform.self()) is null then true else person_id = any ((select cases.own_persons())::uuid[])
    or exists (select from cases."case" c where c.register = certificate.register and c.id = certificate.subject_id) end);
create policy certificate_own_added on certificates.certificate as restrictive for insert to anjia_app
  with check (case when (select platform.self()) is null then true else person_id = any ((select cases.own_persons())::uuid[]) end);
-- It is held while its print is noted, which is no change of it.
create policy certificate_own_changed on certificates.certificate as restrictive for update to anjia_app
  using (case when (select platform.self()) is null then true else person_id = any ((select cases.own_persons())::uuid[])
    or exists (select from cases."case" c where c.register = certificate.register and c.id = certificate.subject_id) end)
  with check (case when (select platform.self()) is null then true else person_id = any ((select cases.own_persons())::uuid[]) end);
