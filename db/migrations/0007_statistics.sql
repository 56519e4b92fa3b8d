create table statistics.snapshot_run (
  as_of date not null,
  through xid8 not null,
  made_at timestamptz not null default now(),
  constraint snapshot_run_pkey primary key (as_of)
);
comment on table statistics.snapshot_run is 'A day for which the counts are folded, and the transaction below which every delta is in the fold; later ones are the tail.';
alter table statistics.snapshot_run enable row level security;
alter table statistics.snapshot_run force row level security;
create policy snapshot_run_all on statistics.snapshot_run using (true);
grant select, insert, update, delete on statistics.snapshot_run to anjia_app;

create table statistics.snapshot (
  as_of date not null,
  area bigint not null,
  seat text not null,
  cells smallint[] not null,
  counts integer[] not null,
  constraint snapshot_pkey primary key (as_of, area, seat),
  constraint snapshot_counted check (cardinality(cells) = cardinality(counts))
);
comment on table statistics.snapshot is 'Counts of one area and seat on one day: the cells that hold anybody and how many. server/statistics/cell-rules.ts says how sex, age, split and stay number a cell.';
alter table statistics.snapshot enable row level security;
alter table statistics.snapshot force row level security;
create policy snapshot_territory on statistics.snapshot to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update, delete on statistics.snapshot to anjia_app;

-- What statistics may read of other domains.
create view statistics.delta with (security_invoker = true) as
  select area, seat, sex, birth_month, split, stay, valid_on, recorded_at, xid, n from people.count_delta;
create view statistics.areas with (security_invoker = true) as
  select code, valid, level, name, parent from areas.area;
grant select on statistics.delta, statistics.areas to anjia_app;
