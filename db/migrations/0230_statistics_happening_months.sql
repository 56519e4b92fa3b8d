-- What happened in a month and was learned in a month, summed for each area: a rate of three years of a city read every birth and move one by one.
-- Rows from before have no transaction of their own; they lie before every fold.
alter table people.happening add column xid xid8 not null default '3'::xid8;
alter table people.happening alter column xid set default pg_current_xact_id();
create index happening_tail on people.happening (xid, area);
create index happening_learned on people.happening (recorded_at, area);
create or replace view statistics.happening with (security_invoker = true) as
  select kind, area, seat, sex, age, split, stay, beyond, valid_on, recorded_at, n, xid from people.happening;

create table statistics.happening_fold (
  one boolean not null default true,
  through xid8 not null,
  constraint happening_fold_pkey primary key (one),
  constraint happening_fold_one check (one)
);
comment on table statistics.happening_fold is 'The transaction below which every birth, death and move is in statistics.happening_month; later ones are the tail.';
alter table statistics.happening_fold enable row level security;
alter table statistics.happening_fold force row level security;
create policy happening_fold_all on statistics.happening_fold using (true);
grant select, insert, update, delete on statistics.happening_fold to anjia_app;

create table statistics.happening_month (
  area bigint not null,
  month date not null,
  learned date not null,
  cells integer[] not null,
  counts integer[] not null,
  constraint happening_month_pkey primary key (area, month, learned),
  constraint happening_month_first check (extract(day from month) = 1 and extract(day from learned) = 1),
  constraint happening_month_counted check (cardinality(cells) = cardinality(counts))
);
comment on table statistics.happening_month is 'Births, deaths and moves of an area, community or wider, that happened in a month and were recorded in a month: the cells in which anything happened (server/statistics/happening-cells.ts) and how often. It names nobody.';
alter table statistics.happening_month enable row level security;
alter table statistics.happening_month force row level security;
create policy happening_month_territory on statistics.happening_month to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update, delete on statistics.happening_month to anjia_app;

-- What was learned of an area since an instant: for a figure as known at a lock, every change of the area was read.
create index count_delta_learned on people.count_delta (area, recorded_at);
drop index people.count_delta_recorded;
