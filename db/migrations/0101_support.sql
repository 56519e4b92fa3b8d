-- Help in a home where somebody is not safe: violence in a family, a child in danger. Whoever hears of it tells it and does not see it again;
-- only the trained role opens it. No column names anybody: who it is about stands sealed with what was told, so that no page, list, household
-- or merge leads here.
create schema support;
grant usage on schema support to anjia_app;

create table support.help (
  register integer not null,
  id uuid not null,
  area bigint not null,
  route text not null,
  sealed text not null,
  state text not null default 'waiting',
  told_by uuid not null,
  told_at timestamptz(3) not null default now(),
  due_on date not null,
  ended_on date,
  constraint help_pkey primary key (register, id),
  constraint help_id_once unique (id),
  constraint help_route_known check (route in ('family-violence', 'child-protection')),
  constraint help_state_known check (state in ('waiting', 'open', 'ended')),
  constraint help_ended check ((state = 'ended') = (ended_on is not null))
);
comment on table support.help is 'What was told of a home where somebody is not safe. sealed holds who, what and how they may safely be reached. Read by the trained role alone; deleted three years after its end.';
create index help_open on support.help (area) where state <> 'ended';
create index help_ended_on on support.help (ended_on) where state = 'ended';
alter table support.help enable row level security;
alter table support.help force row level security;
create policy help_tell on support.help for insert to anjia_app
  with check (told_by = (select platform.account()) and state = 'waiting' and coalesce(area between (select platform.lo()) and (select platform.hi()), false));
create policy help_read on support.help for select to anjia_app
  using ((select platform.trained()) and coalesce(area between (select platform.lo()) and (select platform.hi()), false));
create policy help_go_on on support.help for update to anjia_app
  using ((select platform.trained()) and state <> 'ended' and area between (select platform.lo()) and (select platform.hi()))
  with check ((select platform.trained()) and area between (select platform.lo()) and (select platform.hi()));
create policy help_owner on support.help for select to current_user using (true);
create policy help_owner_follows on support.help for update to current_user using (true);
create policy help_owner_forgets on support.help for delete to current_user using (true);
grant select, insert, update (state, ended_on) on support.help to anjia_app;

create table support.step (
  help_id uuid not null,
  id uuid not null,
  what text not null,
  agreed boolean not null,
  sealed text not null,
  account uuid not null,
  made_at timestamptz(3) not null default now(),
  constraint step_pkey primary key (help_id, id),
  constraint step_help foreign key (help_id) references support.help (id) on delete cascade,
  constraint step_what_known check (what in ('reached', 'informed', 'passed-on', 'reported', 'ended')),
  constraint step_by_consent check (what <> 'passed-on' or agreed)
);
comment on table support.step is 'What the trained role did for it, never changed. Passed on to another body only as the person agreed to; reported without it only where the law makes it a duty.';
alter table support.step enable row level security;
alter table support.step force row level security;
-- Through the policies of what it belongs to.
create policy step_read on support.step for select to anjia_app
  using ((select platform.trained()) and exists (select from support.help h where h.id = help_id));
create policy step_add on support.step for insert to anjia_app
  with check ((select platform.trained()) and account = (select platform.account()) and exists (select from support.help h where h.id = help_id and h.state <> 'ended'));
create policy step_owner_forgets on support.step for delete to current_user using (true);
create policy step_owner on support.step for select to current_user using (true);
grant select, insert on support.step to anjia_app;

create function support.forget(before date) returns integer
  language sql security definer set search_path = pg_catalog, support as $$
  with gone as (delete from help where state = 'ended' and ended_on < before returning 1) select count(*)::int from gone
$$;
comment on function support.forget is 'Deletes what ended before a day, with its steps.';

create function support.follow_area(ended bigint, goes_to bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, support as $$
begin
  if not coalesce(ended between platform.lo() and platform.hi() and goes_to between platform.lo() and platform.hi(), false) then
    raise exception 'both areas lie in the territory of who changes them';
  end if;
  update help set area = goes_to where area = ended;
end
$$;
