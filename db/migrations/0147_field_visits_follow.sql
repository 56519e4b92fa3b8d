-- A visit that somebody asked for follows them: to their new grid, to the entry they were joined to, and back when that is taken back. Where
-- nobody of theirs is served any more it ends, and begins again should the move be undone before its day.
alter table field.task add column asked_by uuid;
alter table field.task add column gone boolean not null default false;
comment on column field.task.asked_by is 'Who asked for a visit, before two entries of theirs were joined; null where they are the same.';
comment on column field.task.gone is 'It ended because they moved away.';
alter table field.task add constraint task_gone check (not gone or (kind = 'visit' and state = 'cancelled')) not valid;
grant update (household_id, enrolment_id, person_id, asked_by, gone) on field.task to anjia_app;
