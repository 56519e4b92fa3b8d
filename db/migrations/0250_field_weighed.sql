-- A phone says how much the app keeps on it, and is sent nothing beyond what it may. Of its later syncs the last hundred are kept, so that
-- what 95 of a hundred of them take can be told: the last one alone says nothing of a phone.
alter table field.device
  add column kept_bytes bigint,
  add column deltas_ms integer[] not null default '{}',
  add constraint device_kept check (kept_bytes >= 0) not valid;
alter table field.device validate constraint device_kept;
update field.device set deltas_ms = array[delta_ms] where delta_ms is not null;
alter table field.device drop constraint device_times;
alter table field.device drop column delta_ms, drop column deltas, drop column slow_deltas;
alter table field.device
  add constraint device_times check (least(start_ms, first_ms) >= 0 and 0 <= all (deltas_ms) and cardinality(deltas_ms) <= 100) not valid;
alter table field.device validate constraint device_times;
comment on column field.device.kept_bytes is 'Everything the app keeps on this phone, as its browser last said; null where it does not say.';
comment on column field.device.deltas_ms is 'Milliseconds of its last later syncs, a hundred at most, the newest last.';
grant update (kept_bytes, deltas_ms) on field.device to anjia_app;
