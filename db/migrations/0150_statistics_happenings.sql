-- Births, deaths and moves, for statistics to read.
create view statistics.happening with (security_invoker = true) as
  select kind, area, seat, sex, age, split, stay, beyond, valid_on, recorded_at, n from people.happening;
comment on view statistics.happening is 'Births, deaths and moves as signed counts, as people.happening holds them; it names nobody.';
grant select on statistics.happening to anjia_app;
