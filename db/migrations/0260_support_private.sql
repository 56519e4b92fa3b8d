-- Who is not safe tells it themselves too, on their own page. No column names them: who they are stands sealed with the rest, as it does of
-- whoever is told of at the desk.
alter table support.help alter column told_by drop not null;
alter table support.help add column own boolean not null default false;
alter table support.help add constraint help_told_by_somebody check ((told_by is null) = own);
comment on column support.help.own is 'Told by the person themselves on their own page; no account is kept of them.';
drop policy help_tell on support.help;
create policy help_tell on support.help for insert to anjia_app
  with check (state = 'waiting' and own = ((select platform.self()) is not null)
    and (own or told_by = (select platform.account()))
    and coalesce(area between (select platform.lo()) and (select platform.hi()), false));

create function statistics.private_overdue(on_day date) returns integer
  language sql stable security definer set search_path = pg_catalog, support as $$
  select count(*)::int from help where state = 'waiting' and due_on < on_day and area between platform.lo() and platform.hi()
$$;
comment on function statistics.private_overdue is 'How many private matters of the own territory nobody has looked into by their day. A number and nothing else: which, where and of what kind is for the trained role.';
