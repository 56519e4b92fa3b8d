-- Notices to a building, a grid, a community, a street, or to those who asked for a topic. A notice names nobody; who read it is kept of
-- nobody: how often it was opened is one number.
create schema notices;
grant usage on schema notices to anjia_app;

-- One message to one person about one thing, by the one way they chose.
alter table residents.message
  add column about uuid,
  add column by_day boolean not null default false,
  drop constraint message_purpose_known,
  add constraint message_purpose_known check (purpose in ('sign-in-code', 'case-moved', 'confirm-address', 'notice', 'reminder'));
comment on column residents.message.about is 'What it is about, by an id that only its sender can read: nobody is told twice of one thing.';
comment on column residents.message.by_day is 'Waits out the night.';
create unique index message_about on residents.message (about, person_id) where about is not null;
create index message_by_day on residents.message (done_at) where by_day;

-- The first way a person chose: the official account, then e-mail, then SMS. Nobody under protection, nobody who died, and no phone that
-- rested for ninety days, which may be somebody else's.
create function residents.tell_once(told_about uuid, persons uuid[], why text, words text, from_moment timestamptz, until_moment timestamptz) returns integer
  language sql security definer set search_path = pg_catalog, residents as $$
  with asked as (select distinct p.person from unnest(persons) p (person)
    where not people.person_protected(p.person) and not exists (select from people.enrolment e where e.person_id = p.person and e.died_on is not null)),
  ways as (
    select b.person_id, 'sms' as channel, b.phone as address, 3 as place from asked join residents.binding b on b.person_id = asked.person
      and b.ended_at is null and b.phone is not null and b.used_at > now() - interval '90 days'
    where not exists (select from residents.channel c where c.person_id = b.person_id and c.channel = 'sms' and not c.wanted)
    union all
    select c.person_id, c.channel, c.sealed, case c.channel when 'wechat' then 1 else 2 end
    from asked join residents.channel c on c.person_id = asked.person and c.wanted and c.confirmed_at is not null
    where c.channel <> 'sms' and exists (select from residents.binding b where b.person_id = c.person_id and b.ended_at is null)
  ),
  written as (insert into residents.message (id, purpose, channel, phone, sealed, until, person_id, about, by_day, next_at)
    select distinct on (person_id) gen_random_uuid(), why, channel, address, words, until_moment, person_id, told_about, true, from_moment
    from ways order by person_id, place
    on conflict (about, person_id) where about is not null do nothing returning 1)
  select count(*)::int from written
$$;
comment on function residents.tell_once is 'Writes one message for each of these people, unless they were told of this before; how many, and nobody''s address.';

create function residents.untell(told_about uuid) returns integer
  language sql security definer set search_path = pg_catalog, residents as $$
  with gone as (delete from residents.message where about = told_about and state = 'waiting' returning 1) select count(*)::int from gone
$$;
comment on function residents.untell is 'What is not on its way yet is not sent any more.';

create function residents.told_totals(told_about uuid) returns table (state text, n integer)
  language sql stable security definer set search_path = pg_catalog, residents as $$
  select m.state, count(*)::int from residents.message m where m.about = told_about group by m.state
$$;

create table notices.notice (
  register integer not null,
  id uuid not null,
  area bigint not null,
  building_id uuid,
  topic text,
  title text not null,
  body text not null,
  send_at timestamptz(3) not null,
  until_day date not null,
  state text not null default 'draft',
  written_by uuid not null,
  written_at timestamptz(3) not null default now(),
  checked_by uuid,
  checked_at timestamptz(3),
  sent_at timestamptz(3),
  withdrawn_at timestamptz(3),
  settled_at timestamptz(3),
  constraint notice_pkey primary key (register, id),
  constraint notice_id_once unique (id),
  constraint notice_state_known check (state in ('draft', 'checked', 'sent', 'withdrawn')),
  constraint notice_words check (char_length(title) between 2 and 30 and char_length(body) between 2 and 600),
  constraint notice_to_whom check (building_id is null or topic is null),
  constraint notice_topic_known check (topic in ('vaccination', 'childcare-places', 'aged-60', 'subsidies', 'health-talks', 'courses')),
  constraint notice_second_person check (checked_by <> written_by),
  constraint notice_checked check (num_nulls(checked_by, checked_at) in (0, 2) and (state not in ('checked', 'sent') or checked_by is not null)),
  constraint notice_sent check (state <> 'sent' or sent_at is not null),
  constraint notice_withdrawn check ((state = 'withdrawn') = (withdrawn_at is not null))
);
comment on table notices.notice is 'A notice to everybody of a place or to those who asked for a topic: drafted, checked by a second person, sent at its time. It names nobody (server/notices/naming-rules.ts).';
create index notice_area on notices.notice (area, id);
create index notice_due on notices.notice (send_at) where state = 'checked';
create index notice_shown on notices.notice (until_day) where state = 'sent';
create index notice_unsettled on notices.notice (sent_at) where state = 'sent' and settled_at is null;
alter table notices.notice enable row level security;
alter table notices.notice force row level security;
create policy notice_territory on notices.notice to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
create policy notice_owner on notices.notice for select to current_user using (true);
grant select, insert,
  update (area, building_id, topic, title, body, send_at, until_day, state, written_by, written_at, checked_by, checked_at, sent_at, withdrawn_at, settled_at)
  on notices.notice to anjia_app;

create table notices.wish (
  person_id uuid not null,
  topic text not null,
  wanted boolean not null,
  since timestamptz(3) not null default now(),
  constraint wish_pkey primary key (person_id, topic),
  constraint wish_topic_known check (topic in ('around-me', 'vaccination', 'childcare-places', 'aged-60', 'subsidies', 'health-talks', 'courses'))
);
comment on table notices.wish is 'What a person asked to be told of, and whether messages about where they live are wanted. Theirs alone: no office reads it, and a topic withdrawn is deleted.';
alter table notices.wish enable row level security;
alter table notices.wish force row level security;
create policy wish_own on notices.wish to anjia_app
  using (person_id = (select platform.self())) with check (person_id = (select platform.self()));
create policy wish_owner on notices.wish for select to current_user using (true);
grant select, insert, update (wanted, since), delete on notices.wish to anjia_app;

create table notices.total (
  notice_id uuid not null,
  what text not null,
  n integer not null,
  constraint total_pkey primary key (notice_id, what),
  constraint total_notice foreign key (notice_id) references notices.notice (id),
  constraint total_what_known check (what in ('opened', 'sent', 'failed')),
  constraint total_some check (n >= 0)
);
comment on table notices.total is 'What became of a notice in numbers alone: how often it was opened, how many messages were sent or failed.';
alter table notices.total enable row level security;
alter table notices.total force row level security;
create policy total_territory on notices.total to anjia_app
  using (exists (select from notices.notice n where n.id = notice_id and n.area between (select platform.lo()) and (select platform.hi())));
create policy total_owner on notices.total to current_user using (true);
grant select, insert, update (n) on notices.total to anjia_app;

-- A group of the office's own messenger (政务微信) that a notice to everybody of its place is posted to.
create table notices.post (
  notice_id uuid not null,
  area bigint not null,
  state text not null default 'waiting',
  tries smallint not null default 0,
  next_at timestamptz(3) not null default now(),
  problem text,
  done_at timestamptz(3),
  constraint post_pkey primary key (notice_id, area),
  constraint post_notice foreign key (notice_id) references notices.notice (id),
  constraint post_state_known check (state in ('waiting', 'sent', 'failed')),
  constraint post_done check ((state = 'waiting') = (done_at is null))
);
comment on table notices.post is 'A notice on its way to the group of an area: no person in it.';
create index post_due on notices.post (next_at) where state = 'waiting';
alter table notices.post enable row level security;
alter table notices.post force row level security;
create policy post_territory on notices.post to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update (state, tries, next_at, problem, done_at) on notices.post to anjia_app;

create policy standard_address_owner on areas.standard_address for select to current_user using (true);

create function notices.last_of(area bigint) returns bigint language sql immutable parallel safe as $$
  select area - 1 + case when area % 1000000000 = 0 then 1000000000 when area % 1000000 = 0 then 1000000 when area % 1000 = 0 then 1000 else 1 end
$$;
comment on function notices.last_of(bigint) is 'The last code below a district, street, community or grid.';

-- Who is meant: by where they live, or by their own wish for the topic. By nothing else.
create function notices.meant(of_area bigint, of_building uuid, of_topic text) returns table (person uuid)
  language sql stable security definer set search_path = pg_catalog, notices as $$
  select distinct e.person_id from people.enrolment e
  where e.area between of_area and notices.last_of(of_area)
    and of_area between (select platform.lo()) and (select platform.hi())
    and e.enrolled and e.died_on is null
    and exists (select from residents.binding b where b.person_id = e.person_id and b.ended_at is null)
    and case when of_topic is null
      then e.seat = 'living' and (of_building is null or exists (select from areas.standard_address a where a.id = e.address_id and a.building_id = of_building))
        and not exists (select from wish w where w.person_id = e.person_id and w.topic = 'around-me' and not w.wanted)
      else exists (select from wish w where w.person_id = e.person_id and w.topic = of_topic and w.wanted) end
    and not people.person_protected(e.person_id)
$$;
comment on function notices.meant(bigint, uuid, text) is 'People with an account whom a notice of the caller''s area is for; nobody under protection and nobody who wants none.';

-- What a resident finds on their own page, and what stands on the open one.
create function notices.own(of_day date) returns table (id uuid)
  language sql stable security definer set search_path = pg_catalog, notices as $$
  select n.id from notice n where n.state = 'sent' and n.until_day >= of_day
    and exists (select from people.enrolment e where e.person_id = (select platform.self()) and e.enrolled
      and e.area between n.area and notices.last_of(n.area)
      and case when n.topic is null
        then e.seat = 'living' and (n.building_id is null or exists (select from areas.standard_address a where a.id = e.address_id and a.building_id = n.building_id))
        else exists (select from wish w where w.person_id = e.person_id and w.topic = n.topic and w.wanted) end)
$$;
create function notices.shown(of_day date) returns table (id uuid, area bigint, building text, topic text, title text, body text, sent_at timestamptz, until_day date)
  language sql stable security definer set search_path = pg_catalog, notices as $$
  select n.id, n.area, b.name, n.topic, n.title, n.body, n.sent_at, n.until_day
  from notice n left join areas.building b on b.id = n.building_id
  where n.state = 'sent' and n.until_day >= of_day order by n.sent_at desc limit 500
$$;
comment on function notices.shown(date) is 'Notices that hold: open to everybody, as on the board in the street.';

-- That somebody opened it, and not who.
create function notices.count_opened(opened uuid, of_day date) returns void
  language sql security definer set search_path = pg_catalog, notices as $$
  insert into total (notice_id, what, n) select own.id, 'opened', 1 from notices.own(of_day) own where own.id = opened
  on conflict (notice_id, what) do update set n = total.n + 1
$$;

-- A topic that is not wanted any more: what waits of it for this person is sent no more.
create function notices.drop_own(of_topic text) returns void
  language sql security definer set search_path = pg_catalog, notices as $$
  delete from residents.message m using notice n
  where m.person_id = (select platform.self()) and m.state = 'waiting' and m.about = n.id and n.topic is not distinct from of_topic
$$;

create function notices.follow_area(ended bigint, goes_to bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, notices as $$
begin
  if not coalesce(ended between platform.lo() and platform.hi() and goes_to between platform.lo() and platform.hi(), false) then
    raise exception 'both areas lie in the territory of who changes them';
  end if;
  update notice set area = goes_to where area = ended;
end
$$;
create policy notice_owner_follows on notices.notice for update to current_user using (true);
