-- What a phone may hold is bounded; whoever answers for the grid sees how near it is, and cuts it anew in time.
alter table field.device add column held_bytes integer;
comment on column field.device.held_bytes is 'How large the copy of its grid was when the device last asked for it, unpacked; null before it asked.';
grant update (held_bytes) on field.device to anjia_app;
