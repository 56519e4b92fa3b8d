-- A call on somebody whose record misses the birthday or the sex; they tell it, or not.
alter table field.task drop constraint task_kind_known;
alter table field.task add constraint task_kind_known
  check (kind in ('who-lives-here', 'welcome', 'look-in', 'verify-address', 'missing-facts')) not valid;
