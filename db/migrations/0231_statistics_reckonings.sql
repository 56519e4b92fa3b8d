-- A figure that takes longer than a screen waits: it is reckoned in the background.
create table statistics.reckoning (
  id uuid not null,
  area bigint not null,
  code text not null,
  asked jsonb not null,
  known_at timestamptz(3) not null,
  account uuid not null,
  answer jsonb,
  constraint reckoning_pkey primary key (id)
);
comment on table statistics.reckoning is 'An indicator that was asked for another day of an area wider than a district, and its answer once it is reckoned; forgotten after 30 days. asked: day, population and comparison. Totals alone, nobody is in it.';
create index reckoning_known on statistics.reckoning (known_at);
alter table statistics.reckoning enable row level security;
alter table statistics.reckoning force row level security;
create policy reckoning_territory on statistics.reckoning to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, delete, update (answer) on statistics.reckoning to anjia_app;
