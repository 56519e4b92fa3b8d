-- What people say to an office: complaints, suggestions, petitions, reports of charges, requests for information. It may come from somebody who is
-- in no register and gives no name, and only who is charged with it may read it: so it is neither a case nor a record of the organisation, but
-- moves by the same ways (platform/way-rules.ts).
create schema voice;
grant usage on schema voice to anjia_app;

-- Who hears petitions, who hears reports of charges; and whose code was given on a page without sign-in.
create function platform.hears(what text) returns boolean language sql stable parallel safe
  as $$ select current_setting('anjia.hears_' || what, true) is not distinct from 'on' $$;
create function voice.code() returns bytea language sql stable parallel safe
  as $$ select decode(nullif(current_setting('anjia.voice_code', true), ''), 'hex') $$;
-- Where the caller has a post, or had one within a year: what is complained about there does not reach them.
create function voice.own_places() returns bigint[] language sql stable security definer set search_path = pg_catalog, access as $$
  select coalesce(array_agg(distinct p.area), '{}') from post p
    where p.account_id = (select platform.account()) and (p.ended_at is null or p.ended_at > now() - interval '1 year')
$$;
revoke all on function voice.own_places from public;
grant execute on function voice.own_places to anjia_app;

create table voice.voice (
  register integer not null,
  id uuid not null,
  code_hash bytea not null,
  kind text not null,
  area bigint not null,
  about_area bigint not null,
  about_last bigint not null,
  about uuid[] not null,
  power text,
  way text not null,
  sealed text not null,
  person_id uuid,
  taken_by uuid,
  state text not null default 'received',
  version integer not null default 1,
  received_on date not null,
  due_on date,
  answer_by date not null,
  extended boolean not null default false,
  answered_on date,
  answered_by uuid,
  in_time boolean,
  review_until date,
  rating smallint,
  ended_on date,
  constraint voice_pkey primary key (register, id),
  constraint voice_id_once unique (id),
  constraint voice_code_once unique (code_hash),
  constraint voice_kind_known check (kind in ('complaint', 'charges', 'suggestion', 'petition', 'information')),
  constraint voice_way_known check (way in ('web', 'window', 'phone', 'letter')),
  constraint voice_state_known check (state in ('received', 'routed', 'answered', 'review', 'ended')),
  constraint voice_due check ((due_on is null) = (state in ('answered', 'ended'))),
  constraint voice_answered check (state in ('received', 'routed') = (answered_on is null) and (answered_on is null) = (answered_by is null)
    and (answered_on is null) = (in_time is null)),
  constraint voice_rating_known check (rating between 1 and 3 and (rating is null or answered_on is not null)),
  constraint voice_ended check ((state = 'ended') = (ended_on is not null))
);
comment on table voice.voice is 'What somebody said to an office. sealed holds their words and, if they gave them, name and contact. area is who looks into it; about_area to about_last and about are the office and the accounts it is about, who never read it. Of the sender there is a hash of the code that they were given.';
create index voice_open on voice.voice (area, due_on) where due_on is not null;
create index voice_person on voice.voice (person_id) where person_id is not null;
create index voice_past on voice.voice (answered_on) where answered_on is not null;
alter table voice.voice enable row level security;
alter table voice.voice force row level security;
-- Whoever hears it, in their territory, and never whom it is about.
create policy voice_hear on voice.voice for select to anjia_app
  using (platform.hears(case kind when 'charges' then 'charges' else 'voices' end)
    and coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and (select platform.account()) <> all (about)
    and (kind not in ('complaint', 'charges') or not exists (
      select from unnest((select voice.own_places())::bigint[]) p where p between about_area and about_last)));
create policy voice_own on voice.voice for select to anjia_app
  using (coalesce(code_hash = (select voice.code()) or person_id = (select platform.self()), false));
create policy voice_say on voice.voice for insert to anjia_app
  with check (state = 'received' and person_id is not distinct from (select platform.self())
    and (taken_by is null or taken_by = (select platform.account())));
create policy voice_go_on on voice.voice for update to anjia_app
  using (platform.hears(case kind when 'charges' then 'charges' else 'voices' end)
    and coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and (select platform.account()) <> all (about)
    and (kind not in ('complaint', 'charges') or not exists (
      select from unnest((select voice.own_places())::bigint[]) p where p between about_area and about_last)))
  with check (true);
create policy voice_own_goes_on on voice.voice for update to anjia_app
  using (coalesce(code_hash = (select voice.code()) or person_id = (select platform.self()), false)) with check (true);
create policy voice_owner on voice.voice for select to current_user using (true);
create policy voice_owner_follows on voice.voice for update to current_user using (true);
create policy voice_owner_forgets on voice.voice for delete to current_user using (true);
grant select, insert, update (area, state, version, due_on, answer_by, extended, answered_on, answered_by, in_time, review_until, rating, ended_on)
  on voice.voice to anjia_app;

create table voice.step (
  voice_id uuid not null,
  id uuid not null,
  deed text not null,
  sealed text,
  account uuid,
  done_on date not null,
  at timestamptz(3) not null default now(),
  constraint step_pkey primary key (voice_id, id),
  constraint step_voice foreign key (voice_id) references voice.voice (id) on delete cascade,
  constraint step_deed_known check (deed in ('route', 'extend', 'answer', 'ask-review', 'review', 'rate')),
  constraint step_by check ((deed in ('ask-review', 'rate')) = (account is null))
);
comment on table voice.step is 'What was done with it, only added to: by an account, or by whoever said it.';
alter table voice.step enable row level security;
alter table voice.step force row level security;
create policy step_read on voice.step for select to anjia_app using (exists (select from voice.voice v where v.id = voice_id));
create policy step_add on voice.step for insert to anjia_app
  with check ((account is null or account = (select platform.account())) and exists (select from voice.voice v where v.id = voice_id));
create policy step_owner on voice.step for select to current_user using (true);
create policy step_owner_forgets on voice.step for delete to current_user using (true);
grant select, insert on voice.step to anjia_app;

create function voice.forget(before date) returns integer language sql security definer set search_path = pg_catalog, voice as $$
  with gone as (delete from voice where coalesce(ended_on, answered_on) < before and state in ('answered', 'ended') returning 1)
  select count(*)::int from gone
$$;
comment on function voice.forget is 'Deletes what was answered before a day, with its steps.';
revoke all on function voice.forget from public;
grant execute on function voice.forget to anjia_app;

create function voice.areas_between(from_area bigint, to_area bigint) returns setof bigint
  language sql stable security definer set search_path = pg_catalog, voice as $$
  select area from voice where area between from_area and to_area union select about_area from voice where about_area between from_area and to_area
$$;
revoke all on function voice.areas_between from public;
grant execute on function voice.areas_between to anjia_app;

create function voice.follow_area(ended bigint, goes_to bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, voice as $$
begin
  if not coalesce(ended between platform.lo() and platform.hi() and goes_to between platform.lo() and platform.hi(), false) then
    raise exception 'both areas lie in the territory of who changes them';
  end if;
  update voice set area = goes_to where area = ended;
  update voice set about_area = goes_to, about_last = goes_to + (about_last - about_area) where about_area = ended;
end
$$;

-- How many were said and answered, in time and to what satisfaction, for everybody to read: where, which month, and of nobody.
create function voice.totals(since date) returns table (about_area bigint, kind text, said integer, answered integer, in_time integer, rated integer, satisfied integer)
  language sql stable security definer set search_path = pg_catalog, voice as $$
  select v.about_area, v.kind, count(*)::int, count(v.answered_on)::int, count(*) filter (where v.in_time)::int,
    count(v.rating)::int, count(*) filter (where v.rating = 1)::int
  from voice v where v.received_on >= since group by 1, 2
$$;
revoke all on function voice.totals from public;
grant execute on function voice.totals to anjia_app;
