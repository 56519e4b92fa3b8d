-- How long the app keeps a worker waiting is told by the phone and seen by who answers for the grid: of the phone, not of whom it is with.
alter table field.device
  add column start_ms integer,
  add column first_ms integer,
  add column delta_ms integer,
  add column deltas integer not null default 0,
  add column slow_deltas integer not null default 0,
  add constraint device_times check (least(start_ms, first_ms, delta_ms, deltas, slow_deltas) >= 0 and slow_deltas <= deltas) not valid;
alter table field.device validate constraint device_times;
comment on column field.device.start_ms is 'Milliseconds the app last took to open on this phone, as the phone says; null before it said so.';
comment on column field.device.first_ms is 'Milliseconds of the first sync of this phone; null before it said so.';
comment on column field.device.delta_ms is 'Milliseconds of the last later sync; null before it said so.';
comment on column field.device.deltas is 'How many later syncs the phone told of.';
comment on column field.device.slow_deltas is 'How many of them took longer than they may.';
grant update (start_ms, first_ms, delta_ms, deltas, slow_deltas) on field.device to anjia_app;
