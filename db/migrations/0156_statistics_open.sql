-- Open data: counts after disclosure control (server/statistics/disclosure-rules.ts), as they were published. What is hidden has no number here
-- either, so that whoever reads these tables can tell no more than the public.
create table statistics.release (
  as_of date not null,
  made_at timestamptz not null default now(),
  cells integer not null,
  hidden integer not null,
  left_out integer,
  constraint release_pkey primary key (as_of)
);
comment on table statistics.release is 'A published day of the open data: how many cells there are and how many are hidden; left_out are people whose sex, age or place of hukou is not known, null where they are too few to say.';
alter table statistics.release enable row level security;
alter table statistics.release force row level security;
create policy release_all on statistics.release to anjia_app using (true);
grant select, insert on statistics.release to anjia_app;

create table statistics.open_cell (
  as_of date not null,
  area bigint not null,
  sex text not null,
  age text not null,
  hukou text not null,
  n integer,
  constraint open_cell_pkey primary key (as_of, area, sex, age, hukou),
  constraint open_cell_release foreign key (as_of) references statistics.release (as_of),
  constraint open_cell_no_small check (n >= 5)
);
comment on table statistics.open_cell is 'People living in an area by sex and age group, or by where their hukou is, as published; _T is the total, n is null where the cell is hidden. Never updated.';
alter table statistics.open_cell enable row level security;
alter table statistics.open_cell force row level security;
create policy open_cell_all on statistics.open_cell to anjia_app using (true);
grant select, insert on statistics.open_cell to anjia_app;

-- For analysts with a tool of their own: a group role without a way in; an installation makes a login role and grants it this one (docs/open-data.md).
do $$ begin
  if not exists (select from pg_roles where rolname = 'anjia_analyst') then create role anjia_analyst nologin; end if;
end $$;
create schema open_data;
comment on schema open_data is 'What analysts may read by SQL: published counts after disclosure control, and nobody.';
create policy release_analyst on statistics.release for select to anjia_analyst using (true);
create policy open_cell_analyst on statistics.open_cell for select to anjia_analyst using (true);
grant usage on schema open_data, statistics to anjia_analyst;
grant select on statistics.release, statistics.open_cell to anjia_analyst;

create view open_data.release with (security_invoker = true) as
  select as_of, made_at, cells, hidden, left_out from statistics.release;
comment on view open_data.release is 'The days that were published, with how much of them is hidden.';
create view open_data.population_by_age with (security_invoker = true) as
  select as_of, area, sex, age, n as people, n is null as hidden from statistics.open_cell where hukou = '_T';
comment on view open_data.population_by_age is 'People living in an area by sex and age group; _T is the total.';
create view open_data.population_by_hukou with (security_invoker = true) as
  select as_of, area, hukou, n as people, n is null as hidden from statistics.open_cell where sex = '_T' and age = '_T';
comment on view open_data.population_by_hukou is 'People living in an area by where their hukou is; _T is the total.';
grant select on open_data.release, open_data.population_by_age, open_data.population_by_hukou to anjia_analyst;
