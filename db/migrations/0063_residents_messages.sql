-- Messages when something of a person moves: by SMS, e-mail or the official account, as the person chose. The words are the same for
-- everybody and name nothing: that there is news, and where to read it.
create view cases.case_change with (security_invoker) as
  select e.register, e.id, e.case_id, c.person_id, e.deed, e.done_at
  from cases.event e join cases."case" c on c.register = e.register and c.id = e.case_id;
comment on view cases.case_change is 'What was done in cases, in the order of recording: a domain that tells the people concerned follows it.';
grant select on cases.case_change to anjia_app;
create index event_done on cases.event (done_at);

create table residents.channel (
  person_id uuid not null,
  channel text not null,
  wanted boolean not null,
  sealed text,
  code_hash bytea,
  tries smallint not null default 0,
  confirmed_at timestamptz(3),
  changed_at timestamptz(3) not null default now(),
  constraint channel_pkey primary key (person_id, channel),
  constraint channel_known check (channel in ('sms', 'email', 'wechat')),
  constraint channel_address check ((channel = 'sms') = (sealed is null)),
  constraint channel_confirmed check (confirmed_at is null or code_hash is null)
);
comment on table residents.channel is 'How a person wants to be told. SMS goes to the phone they sign in with unless they said no; an address of another channel is sealed, theirs alone, and used once they confirmed it.';
alter table residents.channel enable row level security;
alter table residents.channel force row level security;
create policy channel_own on residents.channel to anjia_app
  using (person_id = (select platform.self())) with check (person_id = (select platform.self()));
create policy channel_owner on residents.channel for select to current_user using (true);
create policy channel_owner_ends on residents.channel for delete to current_user using (true);
grant select, insert, update, delete on residents.channel to anjia_app;

create table residents.told (
  event_id uuid not null,
  at timestamptz(3) not null default now(),
  constraint told_pkey primary key (event_id)
);
comment on table residents.told is 'Which deeds of cases were followed already, so that none is told twice; forgotten after two days.';
alter table residents.told enable row level security;
alter table residents.told force row level security;
create policy told_owner on residents.told to current_user using (true);

alter table residents.message
  add column channel text not null default 'sms',
  add column person_id uuid,
  drop constraint message_purpose_known,
  add constraint message_purpose_known check (purpose in ('sign-in-code', 'case-moved', 'confirm-address')),
  add constraint message_channel_known check (channel in ('sms', 'email', 'wechat'));
comment on table residents.message is 'A message on its way, with its tries and what came of it. phone is the address of its channel; address and words are sealed, and gone as soon as it is sent or given up.';
create index message_person on residents.message (person_id, made_at) where person_id is not null;
create policy message_own on residents.message for select to anjia_app using (person_id = (select platform.self()));
create policy message_own_code on residents.message for insert to anjia_app
  with check (person_id = (select platform.self()) and purpose = 'confirm-address');
create policy message_owner on residents.message to current_user using (true);
grant select (id, purpose, channel, state, made_at, done_at, person_id), insert on residents.message to anjia_app;

-- Writes the messages of these deeds: to whoever has an account and did not say no (a phone that rested for ninety days may be somebody else's), one at a time and three a day for each channel,
-- and no more in an hour than they may cost. Who asks learns how many, and nobody's address.
create function residents.tell(events uuid[], persons uuid[], words text, most_an_hour integer) returns integer
  language sql security definer set search_path = pg_catalog, residents as $$
  with fresh as (insert into residents.told (event_id) select unnest(events) on conflict do nothing returning event_id),
  concerned as (select distinct p.person from unnest(events, persons) p (event, person) join fresh on fresh.event_id = p.event),
  ways as (
    select b.person_id, 'sms' as channel, b.phone as address from concerned join residents.binding b on b.person_id = concerned.person and b.ended_at is null
      and b.phone is not null and b.used_at > now() - interval '90 days'
    where not exists (select from residents.channel c where c.person_id = b.person_id and c.channel = 'sms' and not c.wanted)
    union all
    select c.person_id, c.channel, c.sealed from concerned join residents.channel c on c.person_id = concerned.person and c.wanted and c.confirmed_at is not null
    where c.channel <> 'sms' and exists (select from residents.binding b where b.person_id = c.person_id and b.ended_at is null)
  ),
  due as (
    select w.* from ways w where not exists (select from residents.message m where m.person_id = w.person_id and m.channel = w.channel and m.state = 'waiting')
      and (select count(*) from residents.message m where m.person_id = w.person_id and m.channel = w.channel and m.purpose = 'case-moved'
        and m.made_at > now() - interval '1 day') < 3
    limit greatest(0, most_an_hour - (select count(*)::int from residents.message where purpose = 'case-moved' and made_at > now() - interval '1 hour'))
  ),
  written as (insert into residents.message (id, purpose, channel, phone, sealed, until, person_id)
    select gen_random_uuid(), 'case-moved', channel, address, words, now() + interval '1 day', person_id from due returning 1),
  old as (delete from residents.told where at < now() - interval '2 days')
  select count(*)::int from written
$$;

-- An address ends with the account, however it ended.
create function residents.end_channels() returns trigger language plpgsql security definer set search_path = pg_catalog, residents as $$
begin
  delete from residents.channel where person_id = new.person_id
    and not exists (select from residents.binding b where b.person_id = new.person_id and b.ended_at is null);
  return null;
end
$$;
create trigger end_channels after update of ended_at on residents.binding for each row execute function residents.end_channels();
