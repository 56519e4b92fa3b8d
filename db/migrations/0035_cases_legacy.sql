-- Cases of the abolished fee (law reference 1.2 R3): taken in as a list only to be closed. There is one state, no sum, and nothing to change.
create table cases.legacy_case (
  register integer not null,
  id uuid not null,
  area bigint not null,
  state text not null default 'closed_no_further_collection',
  court boolean not null,
  sealed text not null,
  source text not null,
  account uuid not null,
  closed_on date not null,
  constraint legacy_case_pkey primary key (register, id),
  constraint legacy_case_closed check (state = 'closed_no_further_collection'),
  constraint legacy_case_source_short check (char_length(source) <= 200)
);
comment on table cases.legacy_case is 'A read-only archive of old cases, each closed with no further collection. court: an enforcement was asked for and is to be withdrawn. sealed holds name and old reference. No column holds a sum, and none may be added.';
create index legacy_case_area on cases.legacy_case (area, id);
alter table cases.legacy_case enable row level security;
alter table cases.legacy_case force row level security;
create policy legacy_case_read on cases.legacy_case for select to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false));
create policy legacy_case_add on cases.legacy_case for insert to anjia_app
  with check (account = (select platform.account()) and area between (select platform.lo()) and (select platform.hi()));
create policy legacy_case_refile on cases.legacy_case for update to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update (area) on cases.legacy_case to anjia_app;
