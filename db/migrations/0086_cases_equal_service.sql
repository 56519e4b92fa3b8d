-- Equal service is measured (law reference 4, 服务均等; R5 in its lawful form): whether a decided case was of somebody with their hukou in
-- another street, and whether it was granted, is kept with how long it took, and counted in sums.
alter table cases."case"
  add column from_elsewhere boolean,
  add column granted boolean;
comment on column cases."case".from_elsewhere is 'On the day it was decided: lives here with the hukou in another street. Counted in sums to compare the service, and read by nothing else; null before the decision.';
comment on column cases."case".granted is 'Whether what was asked for was granted, wholly or in part.';
grant update (from_elsewhere, granted) on cases."case" to anjia_app;
drop index cases.case_answered;
create index case_answered on cases."case" (answered_on, area) include (matter, in_time, worked_days, person_id, from_elsewhere, granted)
  where answered_on is not null;
