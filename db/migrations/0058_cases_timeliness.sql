-- How long a case took is kept with it when it is decided, so that figures are counted and never reckoned again from deeds.
alter table cases."case"
  add column answered_on date,
  add column worked_days smallint,
  add column in_time boolean;
comment on column cases."case".answered_on is 'The day it was decided; null before, and again once it is reopened.';
comment on column cases."case".worked_days is 'Working days from submission to decision, without those on which the resident owed a paper.';
comment on column cases."case".in_time is 'Whether that was within what had been promised, an extension that was told included.';
grant update (answered_on, worked_days, in_time) on cases."case" to anjia_app;
create index case_answered on cases."case" (answered_on, area) where answered_on is not null;
