-- A call of a round follows its person or household as a visit does, and ends with a death or a move to another district; taken back before its
-- last day, it stands again.
alter table field.task drop constraint task_gone;
alter table field.task add constraint task_gone check (not gone or state = 'cancelled') not valid;
alter table field.task validate constraint task_gone;
comment on column field.task.gone is 'It ended because nobody lives there any more on whom it was to be made: they moved away, or died.';
