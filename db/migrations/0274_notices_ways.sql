-- What became of the messages of a notice is told by way as well: an office that sees which way fails can mend it. Numbers alone, and never few.
alter table notices.total drop constraint total_what_known;
alter table notices.total add constraint total_what_known
  check (what in ('opened', 'sent', 'failed', 'sent-sms', 'failed-sms', 'sent-email', 'failed-email', 'sent-wechat', 'failed-wechat')) not valid;
alter table notices.total validate constraint total_what_known;
comment on table notices.total is 'What became of a notice in numbers alone: how often it was opened, how many messages were sent or failed, in all and by each way.';

create function residents.told_by_way(told_about uuid) returns table (channel text, state text, n integer)
  language sql stable security definer set search_path = pg_catalog, residents as $$
  select m.channel, m.state, count(*)::int from residents.message m where m.about = told_about group by m.channel, m.state
$$;
comment on function residents.told_by_way is 'What became of the messages about one thing, by way: numbers, and nobody''s address.';
