-- A count of any day, as known at any instant, read every change of a count of the area one by one.
create table statistics.page (
  through xid8 not null,
  since xid8 not null,
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  deltas integer not null,
  constraint page_pkey primary key (through),
  constraint page_range check (since < through)
);
comment on table statistics.page is 'A run of transactions whose changes of counts are summed together: from which transaction, below which, recorded from when to when, how many.';
alter table statistics.page enable row level security;
alter table statistics.page force row level security;
create policy page_all on statistics.page using (true);
grant select, insert, delete on statistics.page to anjia_app;

create table statistics.page_sum (
  through xid8 not null,
  area bigint not null,
  seat text not null,
  days date[] not null,
  places smallint[] not null,
  counts integer[] not null,
  constraint page_sum_pkey primary key (through, area, seat),
  constraint page_sum_counted check (cardinality(days) = cardinality(places) and cardinality(days) = cardinality(counts))
);
comment on table statistics.page_sum is 'What the changes of a page come to for one community, street or district and seat, ordered by the day from which they hold: at which place (server/statistics/cell-rules.ts) how many more or fewer.';
alter table statistics.page_sum enable row level security;
alter table statistics.page_sum force row level security;
create policy page_sum_territory on statistics.page_sum to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, delete on statistics.page_sum to anjia_app;
