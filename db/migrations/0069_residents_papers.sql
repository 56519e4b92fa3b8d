-- Papers of a form that is still being filled in: kept sealed like those of a case, seen by the person alone, gone with the draft.
create table residents.draft_paper (
  id uuid not null,
  draft_id uuid not null,
  person_id uuid not null,
  paper text not null,
  kind text not null,
  bytes integer not null,
  added_at timestamptz(3) not null default now(),
  constraint draft_paper_pkey primary key (id),
  constraint draft_paper_draft_fkey foreign key (draft_id) references residents.draft (id) on delete cascade,
  constraint draft_paper_kind_known check (kind in ('application/pdf', 'image/jpeg', 'image/png')),
  constraint draft_paper_bytes_few check (bytes between 1 and 20000000)
);
comment on table residents.draft_paper is 'A paper of a draft as a file, which stands sealed outside the database under this id; handed in it is an attachment of the case under the same id. Seen by the person alone, deleted with the draft.';
create index draft_paper_draft on residents.draft_paper (draft_id);
alter table residents.draft_paper enable row level security;
alter table residents.draft_paper force row level security;
create policy draft_paper_own on residents.draft_paper to anjia_app
  using (person_id = (select platform.self())) with check (person_id = (select platform.self()));
create policy draft_paper_owner on residents.draft_paper to current_user using (true);
grant select, insert, delete on residents.draft_paper to anjia_app;

-- For the daily work, which deletes sealed files without a row: ids and nothing else.
create function residents.sealed_papers() returns setof uuid language sql stable security definer set search_path = pg_catalog, residents as $$
  select id from residents.draft_paper
$$;

-- Whoever acts for somebody follows that person's cases on their own page, only within the authority and while it lives: a guardian and a
-- parent who brings a child up by the relations of the register, a proxy in the one case they came for until the day their authority ends.
alter table cases."case" add column proxy_person uuid;
comment on column cases."case".proxy_person is 'The person of the register who came as a proxy, with authority until authority_until.';
create index case_proxy on cases."case" (proxy_person) where proxy_person is not null;

create function cases.entrusted_persons(of_day date) returns uuid[] language sql stable security definer set search_path = pg_catalog, people as $$
  select coalesce(array_agg(distinct who.id), '{}') from (
    select person_id as id from people.own_children(of_day)
    union all
    select r.relative_id from people.relation r
    where r.person_id = any ((select cases.own_persons())::uuid[]) and r.kind = 'guardian' and r.known_to is null
      and (r.valid_from is null or r.valid_from <= of_day) and (r.valid_to is null or r.valid_to > of_day)
      and not people.person_protected(r.relative_id)
      and not exists (select from people.enrolment e where e.person_id = r.relative_id and e.died_on is not null)
  ) who
$$;
comment on function cases.entrusted_persons(date) is 'For whom the resident who asks acts by law that day: minor children they bring up, and wards.';

-- Of an authority that ended: whose it was and since when, for half a year, and nothing of any case.
create function cases.ended_authorities(of_day date) returns table (name text, how text, ended date) language sql stable security definer set search_path = pg_catalog, people as $$
  with past as (
    select c.person_id, 'proxy' as how, max(c.authority_until) as ended from cases."case" c
    where c.proxy_person = any ((select cases.own_persons())::uuid[]) group by 1
    union all
    select r.relative_id, 'guardian', max(coalesce(r.valid_to, 'infinity')) from people.relation r
    where r.person_id = any ((select cases.own_persons())::uuid[]) and r.kind = 'guardian' and r.known_to is null
      and exists (select from cases."case" c where c.person_id = r.relative_id) group by 1
  )
  select e.name, p.how, p.ended from past p
  cross join lateral (select name from people.enrolment where person_id = p.person_id order by enrolled desc, seat desc limit 1) e
  where case p.how when 'proxy' then p.ended < of_day else p.ended <= of_day end and p.ended > of_day - 180
    and not people.person_protected(p.person_id)
    and not exists (select from people.enrolment d where d.person_id = p.person_id and d.died_on is not null)
  order by p.ended desc
$$;

drop policy case_self on cases."case";
create policy case_self on cases."case" for select to anjia_app
  using (case when (select platform.self()) is null then false
    else person_id = any ((select cases.own_persons())::uuid[])
      or person_id = any ((select cases.entrusted_persons((now() at time zone 'Asia/Shanghai')::date))::uuid[])
      or (proxy_person = any ((select cases.own_persons())::uuid[]) and authority_until >= (now() at time zone 'Asia/Shanghai')::date
        and not people.person_protected(person_id)) end);
drop policy case_own_only on cases."case";
create policy case_own_read on cases."case" as restrictive for select to anjia_app
  using (case when (select platform.self()) is null then true
    else person_id = any ((select cases.own_persons())::uuid[])
      or person_id = any ((select cases.entrusted_persons((now() at time zone 'Asia/Shanghai')::date))::uuid[])
      or (proxy_person = any ((select cases.own_persons())::uuid[]) and authority_until >= (now() at time zone 'Asia/Shanghai')::date
        and not people.person_protected(person_id)) end);
create policy case_own_added on cases."case" as restrictive for insert to anjia_app
  with check (case when (select platform.self()) is null then true else person_id = any ((select cases.own_persons())::uuid[]) end);
create policy case_own_changed on cases."case" as restrictive for update to anjia_app
  using (case when (select platform.self()) is null then true else person_id = any ((select cases.own_persons())::uuid[]) end);
create policy case_own_deleted on cases."case" as restrictive for delete to anjia_app
  using (case when (select platform.self()) is null then true else person_id = any ((select cases.own_persons())::uuid[]) end);

-- What hangs on a case is added to and taken from by the person alone, whoever may read it.
create function cases.own_case(of_register integer, case_id uuid) returns boolean language sql stable security definer set search_path = pg_catalog, cases as $$
  select platform.self() is null or exists (select from cases."case" c where c.register = of_register and c.id = own_case.case_id
    and c.person_id = any ((select cases.own_persons())::uuid[]))
$$;
create policy word_own on cases.word as restrictive for insert to anjia_app with check (cases.own_case(register, case_id));
create policy attachment_own on cases.attachment as restrictive for insert to anjia_app with check (cases.own_case(register, case_id));
create policy attachment_own_removed on cases.attachment as restrictive for delete to anjia_app using (cases.own_case(register, case_id));
create policy event_own on cases.event as restrictive for insert to anjia_app with check (cases.own_case(register, case_id));
