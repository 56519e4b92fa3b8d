-- Whoever is new may ask first about care for the elderly or about work: the pack of a place has lines of these too.
alter table areas.welcome drop constraint welcome_kind_known;
alter table areas.welcome add constraint welcome_kind_known
  check (kind in ('clinic', 'vaccination', 'school', 'subsidies', 'elderly', 'work', 'contact')) not valid;
alter table areas.welcome validate constraint welcome_kind_known;
