-- Two things that are put to somebody in their case and happen only as they agree: passing a request for help on to another body (PIPL 23, 29),
-- and a visit by one of the two contacts of a family. What was put to them is never changed, so that what is sent is what they read.
create table support.offer (
  register integer not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  body text,
  way text,
  on_day date,
  sealed text not null,
  account uuid not null,
  made_at timestamptz(3) not null default now(),
  constraint offer_pkey primary key (register, id),
  constraint offer_id_once unique (id),
  constraint offer_case foreign key (register, case_id) references cases."case" (register, id),
  constraint offer_kind_known check (kind in ('referral', 'visit')),
  constraint offer_body_known check (body in ('civil-affairs', 'clinic', 'legal-aid', 'women-federation', 'disabled-federation', 'employment', 'education', 'housing')),
  constraint offer_way_known check (way in ('phone', 'home', 'window')),
  constraint offer_whole check (case kind when 'referral' then body is not null and num_nulls(way, on_day) = 2 else body is null and num_nulls(way, on_day) = 0 end)
);
comment on table support.offer is 'What was put to a person in their case: a referral with its words, or a visit in the way the family wishes. Never changed.';
create index offer_case_id on support.offer (case_id);
alter table support.offer enable row level security;
alter table support.offer force row level security;
-- Through the case: its office, or the person whose case it is, and not who only follows it for them.
create policy offer_read on support.offer for select to anjia_app
  using (exists (select from cases."case" c where c.register = offer.register and c.id = case_id
    and ((select platform.self()) is null or c.person_id = any ((select cases.own_persons())::uuid[]))));
create policy offer_make on support.offer for insert to anjia_app
  with check (account = (select platform.account()) and (select platform.self()) is null
    and exists (select from cases."case" c where c.register = offer.register and c.id = case_id));
create policy offer_owner on support.offer for select to current_user using (true);
grant select, insert on support.offer to anjia_app;

create table support.offer_step (
  offer_id uuid not null,
  id uuid not null,
  what text not null,
  own boolean not null,
  channel text,
  text_version text,
  sealed text,
  account uuid not null,
  made_at timestamptz(3) not null default now(),
  constraint offer_step_pkey primary key (offer_id, id),
  constraint offer_step_offer foreign key (offer_id) references support.offer (id),
  constraint offer_step_what_known check (what in ('agreed', 'declined', 'called-off', 'sent', 'answered', 'done', 'ended')),
  constraint offer_step_channel_known check (channel in ('on-screen', 'signed-paper', 'in-person', 'by-phone')),
  constraint offer_step_answer check ((what in ('agreed', 'declined', 'called-off')) = (channel is not null)),
  constraint offer_step_consent check (what <> 'agreed' or text_version is not null)
);
comment on table support.offer_step is 'What the person answered, by which way and to which words, and what was done after that. Never changed; own where they did it themselves.';
alter table support.offer_step enable row level security;
alter table support.offer_step force row level security;
create policy offer_step_owner on support.offer_step for select to current_user using (true);
create function support.agreed(offer uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, support as $$
  select exists (select from offer_step s where s.offer_id = offer and s.what = 'agreed')
    and not exists (select from offer_step s where s.offer_id = offer and s.what in ('declined', 'called-off'))
$$;
comment on function support.agreed(uuid) is 'Whether the person agreed and did not call it off: without that nothing is sent and nobody comes.';
create policy offer_step_read on support.offer_step for select to anjia_app
  using (exists (select from support.offer o where o.id = offer_id));
create policy offer_step_add on support.offer_step for insert to anjia_app
  with check (account = (select platform.account()) and own = ((select platform.self()) is not null)
    and (not own or what in ('agreed', 'declined', 'called-off'))
    and (what in ('agreed', 'declined') or support.agreed(offer_id))
    and exists (select from support.offer o where o.id = offer_id));
grant select, insert on support.offer_step to anjia_app;

create table support.family_wish (
  register integer not null,
  case_id uuid not null,
  id uuid not null,
  way text not null,
  sealed text,
  own boolean not null,
  account uuid not null,
  made_at timestamptz(3) not null default now(),
  constraint family_wish_pkey primary key (register, case_id, id),
  constraint family_wish_case foreign key (register, case_id) references cases."case" (register, id),
  constraint family_wish_way_known check (way in ('none', 'phone', 'home', 'window'))
);
comment on table support.family_wish is 'Whether and how a family wishes to be visited, in its own words; the last one holds. Without one nobody visits.';
alter table support.family_wish enable row level security;
alter table support.family_wish force row level security;
create policy family_wish_read on support.family_wish for select to anjia_app
  using (exists (select from cases."case" c where c.register = family_wish.register and c.id = case_id
    and ((select platform.self()) is null or c.person_id = any ((select cases.own_persons())::uuid[]))));
create policy family_wish_say on support.family_wish for insert to anjia_app
  with check (account = (select platform.account()) and own = ((select platform.self()) is not null)
    and exists (select from cases."case" c where c.register = family_wish.register and c.id = case_id
      and ((select platform.self()) is null or c.person_id = any ((select cases.own_persons())::uuid[]))));
grant select, insert on support.family_wish to anjia_app;
