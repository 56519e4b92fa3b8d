-- Photos of buildings and notice boards. They come in parts over a bad line; there is no column for a person, nor for a place.
create table field.photo_part (
  register integer not null,
  photo_id uuid not null,
  from_byte integer not null,
  area bigint not null,
  device_id uuid not null,
  bytes integer not null,
  sealed text not null,
  received_at timestamptz(3) not null default now(),
  constraint photo_part_pkey primary key (register, photo_id, from_byte),
  constraint photo_part_bytes check (bytes > 0 and from_byte >= 0)
);
comment on table field.photo_part is 'What has come so far of a photo. Its parts go when it is complete, and after 30 days where it never was.';
create index photo_part_received on field.photo_part (received_at);
alter table field.photo_part enable row level security;
alter table field.photo_part force row level security;
create policy photo_part_territory on field.photo_part to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
create policy photo_part_owner on field.photo_part to current_user using (true);
grant select, insert, update (area), delete on field.photo_part to anjia_app;

create table field.photo (
  register integer not null,
  id uuid not null,
  area bigint not null,
  building_id uuid not null,
  what text not null,
  on_day date not null,
  account uuid not null,
  received_at timestamptz(3) not null default now(),
  bytes integer not null,
  sealed text not null,
  constraint photo_pkey primary key (register, id),
  constraint photo_what_known check (what in ('building', 'notice-board'))
);
comment on table field.photo is 'A picture of a building or of its notice board, without anything it told besides its pixels, sealed with the key of the register. It goes 90 days after it came.';
create index photo_area on field.photo (area, id);
create index photo_received on field.photo (received_at);
alter table field.photo enable row level security;
alter table field.photo force row level security;
create policy photo_territory on field.photo to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()));
create policy photo_owner on field.photo to current_user using (true);
grant select, insert, update (area), delete on field.photo to anjia_app;

alter table field.sent drop constraint sent_kind_known;
alter table field.sent add constraint sent_kind_known
  check (kind in ('called', 'moved-out', 'found', 'born', 'changed', 'no-calls', 'photo')) not valid;
