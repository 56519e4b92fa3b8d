-- A worker who was asked to verify an address says that it is right: confirmed by the community it becomes a standard one, and is asked no more.
alter table field.sent drop constraint sent_kind_known;
alter table field.sent add constraint sent_kind_known
  check (kind in ('called', 'moved-out', 'found', 'born', 'changed', 'no-calls', 'photo', 'checked', 'address-right')) not valid;
alter table field.sent validate constraint sent_kind_known;
