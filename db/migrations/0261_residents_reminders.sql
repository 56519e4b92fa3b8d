-- A reminder names nobody in clear: who is reminded, by which way and when stands sealed, as what it is about does with its sender. Every
-- reminder looks like every other; it is opened each morning, and sent on the one it is for.
create policy message_own_reminder on residents.message for insert to anjia_app
  with check (purpose = 'reminder' and person_id is null and about is null and phone = '' and by_day and (select platform.self()) is not null);

create function residents.own_way() returns table (channel text, address text)
  language sql stable security definer set search_path = pg_catalog, residents as $$
  select w.channel, w.address from (
    select 'sms' as channel, b.phone as address, 3 as place from binding b where b.person_id = platform.self()
      and b.ended_at is null and b.phone is not null and b.used_at > now() - interval '90 days'
    union all
    select c.channel, c.sealed, case c.channel when 'wechat' then 1 else 2 end from channel c
    where c.person_id = platform.self() and c.channel <> 'sms' and c.confirmed_at is not null
  ) w where residents.still_tells(platform.self(), w.channel, w.address) order by w.place limit 1
$$;
comment on function residents.own_way is 'By which way who asks for themselves is told of something, with the sealed address: as residents.tell_once chooses it.';

create function residents.unremind(reminder uuid) returns integer
  language sql security definer set search_path = pg_catalog, residents as $$
  with gone as (delete from message where id = reminder and purpose = 'reminder' returning 1) select count(*)::int from gone
$$;
comment on function residents.unremind is 'Deletes a reminder, sent or not: only its sender knows the id.';

-- What was written before names a person; it is forgotten as soon as it was sent.
delete from residents.message where purpose = 'reminder' and state <> 'waiting';
