-- The yearly check of a residential compound (standard 13(1) in its lawful form): its buildings and facilities, by a list of things, and
-- nobody who lives there. What a worker found is a line like any other; confirmed by the community it stands here.
alter table field.task add column compound_id uuid;
alter table field.task drop constraint task_kind_known;
alter table field.task add constraint task_kind_known
  check (kind in ('who-lives-here', 'welcome', 'look-in', 'verify-address', 'missing-facts', 'visit', 'help', 'compound')) not valid;
alter table field.task drop constraint task_whom;
alter table field.task add constraint task_whom
  check ((kind = 'compound') = (compound_id is not null) and num_nulls(enrolment_id, person_id) in (0, 2)
    and case when compound_id is null then num_nonnulls(household_id, enrolment_id) >= 1 else num_nonnulls(household_id, enrolment_id) = 0 end) not valid;
create unique index task_compound_once on field.task (register, compound_id) where state = 'open' and compound_id is not null;

alter table field.sent drop constraint sent_kind_known;
alter table field.sent add constraint sent_kind_known
  check (kind in ('called', 'moved-out', 'found', 'born', 'changed', 'no-calls', 'photo', 'checked')) not valid;
-- A check of a compound changes nobody's entry, and no batch of the register names it.
alter table field.sent drop constraint sent_confirmed;
alter table field.sent add constraint sent_confirmed check (state <> 'confirmed' or batch_id is not null or kind = 'checked') not valid;

create table field.compound_check (
  register integer not null,
  id uuid not null,
  area bigint not null,
  compound_id uuid not null,
  on_day date not null,
  found jsonb not null,
  constraint compound_check_pkey primary key (register, id),
  constraint compound_check_sent foreign key (register, id) references field.sent (register, id),
  constraint compound_check_found check (jsonb_typeof(found) = 'object')
);
comment on table field.compound_check is 'What a yearly check found of the buildings and facilities of a compound, as the community confirmed it: a word for each thing on the list, and none of anybody. Who made it is in the audit.';
create index compound_check_compound on field.compound_check (compound_id, on_day);
create index compound_check_area on field.compound_check (area);
alter table field.compound_check enable row level security;
alter table field.compound_check force row level security;
create policy compound_check_territory on field.compound_check to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
create policy compound_check_owner on field.compound_check to current_user using (true);
grant select, insert, update (area) on field.compound_check to anjia_app;
