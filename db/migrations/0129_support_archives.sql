-- A service archive (standard 9(4), 12(1)): kept for whoever wishes one and for nobody else. It stands in the vault of consent (purpose
-- service-archive), so that whatever ends the consent ends it; here is only what was asked for, offered and came of it. No column says why
-- somebody wanted one, and nothing lists whoever has one.
create policy vault_owner on people.vault for select to current_user using (true);
create policy vault_key_owner on people.vault_key for select to current_user using (true);

-- The person, or the office where they live now (their hukou, where they live nowhere else). Nobody under protection but for the trained role.
create function support.near(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, support as $$
  select coalesce(person = platform.self() and not people.person_protected(person), false) or exists (
    select from people.enrolment e where e.person_id = person and e.enrolled
      and e.area between platform.lo() and platform.hi() and (not people.person_protected(person) or platform.trained())
      and (e.seat = 'living' or not exists (select from people.enrolment l where l.person_id = person and l.seat = 'living' and l.enrolled)))
$$;

create function support.archive(person uuid, of_day date)
  returns table (register integer, id uuid, sealed text, wrapped text, words text, channel text, opened_at timestamptz, until date)
  language sql stable security definer set search_path = pg_catalog, support as $$
  select v.register, v.id, v.sealed, k.wrapped, c.words, c.channel, c.answered_at, c.keep_until
  from people.consent c join people.vault v on v.register = c.register and v.id = c.id
    join people.vault_key k on k.register = v.register and k.vault_id = v.id
  where c.person_id = person and c.purpose = 'service-archive' and c.answer = 'given' and c.ended_at is null
    and (c.keep_until is null or c.keep_until > of_day) and support.near(person)
  order by c.id desc limit 1
$$;
comment on function support.archive(uuid, date) is 'The archive of one person while it is open, for themselves and the office where they live.';

create function support.archive_person(register_id integer, archive uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, support as $$
  select v.person_id from people.vault v where v.register = register_id and v.id = archive and v.purpose = 'service-archive'
$$;

create table support.archive_line (
  register integer not null,
  archive_id uuid not null,
  id uuid not null,
  kind text not null,
  own boolean not null,
  sealed text not null,
  account uuid not null,
  made_at timestamptz(3) not null default now(),
  constraint archive_line_pkey primary key (register, archive_id, id),
  constraint archive_line_archive foreign key (register, archive_id) references people.vault (register, id) on delete cascade,
  constraint archive_line_kind_known check (kind in ('asked', 'offered', 'came'))
);
comment on table support.archive_line is 'What somebody asked for, was offered, and what came of it; own where they wrote it themselves. Sealed with the key of the archive, and gone with it.';
alter table support.archive_line enable row level security;
alter table support.archive_line force row level security;
create policy archive_line_read on support.archive_line for select to anjia_app
  using (support.near(support.archive_person(register, archive_id)));
create policy archive_line_add on support.archive_line for insert to anjia_app
  with check (account = (select platform.account()) and own = ((select platform.self()) is not null)
    and support.near(support.archive_person(register, archive_id)));
grant select, insert on support.archive_line to anjia_app;
