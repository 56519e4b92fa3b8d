-- What the law refuses is counted where it was tried, so that whoever answers for an office sees what is still asked of it.
create table platform.refused_power (
  area bigint not null,
  day date not null,
  code text not null,
  door text not null,
  n bigint not null,
  constraint refused_power_pkey primary key (area, day, code, door),
  constraint refused_power_some check (n > 0)
);
comment on table platform.refused_power is 'How often a power without a lawful basis (R1 to R13) was asked for: area of the post, day, code, door. Never what was written, by whom or about whom. Area 0 is nobody''s post, as when the first accounts are made.';
alter table platform.refused_power enable row level security;
alter table platform.refused_power force row level security;
create policy refused_power_read on platform.refused_power for select to anjia_app
  using (coalesce(area = 0 or area between (select platform.lo()) and (select platform.hi()), false));
create policy refused_power_add on platform.refused_power for insert to anjia_app with check (area = (select platform.lo()));
create policy refused_power_count on platform.refused_power for update to anjia_app
  using (area = (select platform.lo())) with check (area = (select platform.lo()));
grant select, insert, update (n) on platform.refused_power to anjia_app;
