-- The tree of areas. A code is an integer of 15 digits (2 province, 2 city, 2 district, 3 street, 3 community, 3 grid),
-- so that a subtree is a range and one b-tree serves screens, row-level security and statistics.
create table areas.register (
  id integer generated always as identity,
  name text not null,
  opened_on date not null,
  constraint register_pkey primary key (id)
);
comment on table areas.register is 'A district as the owner of enrolments: an immutable internal number, whatever its official code or name becomes.';
alter table areas.register enable row level security;
alter table areas.register force row level security;
create policy register_read on areas.register using (true);
grant select on areas.register to anjia_app;

create table areas.area (
  code bigint not null,
  valid daterange not null,
  level text not null,
  name text not null,
  kind text,
  parent bigint,
  register integer,
  constraint area_pkey primary key (code, valid without overlaps),
  constraint area_code_digits check (code between 110000000000000 and 999999999999999),
  constraint area_level_known check (level in ('province', 'city', 'district', 'street', 'community', 'grid')),
  constraint area_register_fkey foreign key (register) references areas.register (id)
);
comment on table areas.area is 'Areas, each with the days it is valid; a renamed or closed area keeps its rows, so an old code stays resolvable.';
create index area_parent on areas.area (parent);
create index area_register on areas.area (register);
alter table areas.area enable row level security;
alter table areas.area force row level security;
-- The tree is public knowledge; only the part below one's own place may be changed.
create policy area_read on areas.area for select using (true);
-- The owner seeds the tree (0006), also where it is no superuser.
create policy area_owner on areas.area to current_user using (true);
create policy area_change on areas.area for all to anjia_app
  using (code between (select platform.lo()) and (select platform.hi()))
  with check (code between (select platform.lo()) and (select platform.hi()));
grant select, insert, update on areas.area to anjia_app;

create table areas.change (
  id uuid not null,
  kind text not null,
  valid_on date not null,
  recorded_at timestamptz not null default now(),
  account uuid not null,
  source text not null,
  codes_before bigint[] not null,
  codes_after bigint[] not null,
  constraint change_pkey primary key (id),
  constraint change_kind_known check (kind in ('opened', 'renamed', 'split', 'merged', 'recut', 'closed'))
);
comment on table areas.change is 'What happened to areas: renamed, split, merged, re-cut; people follow by events that name this change.';
alter table areas.change enable row level security;
alter table areas.change force row level security;
create policy change_all on areas.change using (true);
grant select, insert on areas.change to anjia_app;

create table areas.successor (
  code bigint not null,
  successor bigint not null,
  since date not null,
  change_id uuid not null,
  constraint successor_pkey primary key (code, successor, since),
  constraint successor_change_fkey foreign key (change_id) references areas.change (id)
);
comment on table areas.successor is 'Where an old code leads; a split has several.';
create index successor_change on areas.successor (change_id);
alter table areas.successor enable row level security;
alter table areas.successor force row level security;
create policy successor_all on areas.successor using (true);
grant select, insert on areas.successor to anjia_app;

create table areas.setting (
  area bigint not null,
  key text not null,
  valid daterange not null,
  value jsonb not null,
  account uuid not null,
  constraint setting_pkey primary key (area, key, valid without overlaps),
  constraint setting_key_known check (key in ('large-employers-by-district', 'standard-applies'))
);
comment on table areas.setting is 'Settings of an area: whether the district handles large employers (standard art. 5), whether the standard applies to a town (art. 27: full, by reference, no).';
alter table areas.setting enable row level security;
alter table areas.setting force row level security;
create policy setting_read on areas.setting for select using (true);
create policy setting_change on areas.setting for all to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update on areas.setting to anjia_app;

create table areas.compound (
  id uuid not null,
  community bigint not null,
  name text not null,
  constraint compound_pkey primary key (id),
  constraint compound_community_key unique (community, name)
);
comment on table areas.compound is 'A residential compound (住宅小区, standard art. 13(1)): linked to buildings, each of which lies in one grid. No personal data.';
alter table areas.compound enable row level security;
alter table areas.compound force row level security;
create policy compound_read on areas.compound for select using (true);
create policy compound_change on areas.compound for all to anjia_app
  using (community between (select platform.lo()) and (select platform.hi()))
  with check (community between (select platform.lo()) and (select platform.hi()));
grant select, insert, update on areas.compound to anjia_app;

create table areas.building (
  id uuid not null,
  grid bigint not null,
  compound_id uuid,
  name text not null,
  street_address text not null,
  constraint building_pkey primary key (id),
  constraint building_compound_fkey foreign key (compound_id) references areas.compound (id)
);
comment on table areas.building is 'A building inside a grid.';
create index building_grid on areas.building (grid);
create index building_compound on areas.building (compound_id);
alter table areas.building enable row level security;
alter table areas.building force row level security;
create policy building_read on areas.building for select using (true);
create policy building_change on areas.building for all to anjia_app
  using (grid between (select platform.lo()) and (select platform.hi()))
  with check (grid between (select platform.lo()) and (select platform.hi()));
grant select, insert, update on areas.building to anjia_app;

create table areas.standard_address (
  id uuid not null,
  grid bigint not null,
  building_id uuid,
  address text not null,
  match_key text collate "C" not null,
  constraint standard_address_pkey primary key (id),
  constraint standard_address_building_fkey foreign key (building_id) references areas.building (id)
);
comment on table areas.standard_address is 'Standard addresses, each in one grid. match_key is the address in the form addresses of files are brought to before they are compared.';
create index standard_address_match on areas.standard_address (match_key, grid);
create index standard_address_grid on areas.standard_address (grid);
create index standard_address_building on areas.standard_address (building_id);
alter table areas.standard_address enable row level security;
alter table areas.standard_address force row level security;
create policy standard_address_read on areas.standard_address for select
  using (grid between (select platform.lo()) and (select platform.hi()));
create policy standard_address_change on areas.standard_address for all to anjia_app
  using (grid between (select platform.lo()) and (select platform.hi()))
  with check (grid between (select platform.lo()) and (select platform.hi()));
grant select, insert, update on areas.standard_address to anjia_app;
