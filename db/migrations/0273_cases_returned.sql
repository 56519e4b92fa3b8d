-- What an office did not take on or gave back is an answer too, and stands beside what it granted: equal service hides no refusals.
alter table cases."case" add column returned_on date;
comment on column cases."case".returned_on is 'The day the office gave it back without a decision; null where a move ended it, and again once it is handed in anew.';
grant update (returned_on) on cases."case" to anjia_app;
create index case_returned on cases."case" (returned_on, area) where returned_on is not null;
