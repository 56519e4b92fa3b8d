-- Self-service cabinets: each has one credential of its own, and tells numbers and faults under a sequence of its own.
create table care.cabinet_key (
  id uuid not null,
  outlet_id uuid not null,
  hash bytea not null,
  issued_by uuid not null,
  issued_on date not null,
  ended_at timestamptz(3),
  constraint cabinet_key_pkey primary key (id),
  constraint cabinet_key_outlet foreign key (outlet_id) references care.outlet (id),
  constraint cabinet_key_hash_length check (length(hash) = 32)
);
comment on table care.cabinet_key is 'The credential of a machine, as a hash: it opens one cabinet and names nobody. A new one ends the old.';
create unique index cabinet_key_hash on care.cabinet_key (hash);
create unique index cabinet_key_one on care.cabinet_key (outlet_id) where ended_at is null;
alter table care.cabinet_key enable row level security;
alter table care.cabinet_key force row level security;
create policy cabinet_key_all on care.cabinet_key to anjia_app
  using (exists (select from care.outlet o where o.id = outlet_id and o.area between (select platform.lo()) and (select platform.hi())));
create policy cabinet_key_owner on care.cabinet_key for select to current_user using (true);
grant select (id, outlet_id, issued_on, ended_at), insert, update (ended_at) on care.cabinet_key to anjia_app;

create table care.cabinet_event (
  outlet_id uuid not null,
  seq bigint not null,
  what text not null,
  item text,
  quantity integer,
  fault text,
  refused text,
  on_day date not null,
  constraint cabinet_event_pkey primary key (outlet_id, seq),
  constraint cabinet_event_outlet foreign key (outlet_id) references care.outlet (id),
  constraint cabinet_event_follows check (case what
    when 'handed' then item is not null and quantity > 0 and fault is null
    when 'counted' then item is not null and quantity >= 0 and fault is null
    when 'fault' then fault is not null and num_nonnulls(item, quantity) = 0
    when 'well' then num_nonnulls(item, quantity, fault) = 0
    else false end)
);
comment on table care.cabinet_event is 'What a cabinet told, once for each number of its own sequence, on the day on which it was told; what it says of people is that something was taken.';
alter table care.cabinet_event enable row level security;
alter table care.cabinet_event force row level security;
create policy cabinet_event_all on care.cabinet_event to anjia_app
  using (exists (select from care.outlet o where o.id = outlet_id and o.area between (select platform.lo()) and (select platform.hi())));
grant select, insert on care.cabinet_event to anjia_app;

-- Which cabinet a credential opens, before anything is known of who asks.
create function care.cabinet_of(key_hash bytea) returns table (key uuid, outlet uuid, area bigint)
  language sql stable security definer set search_path = pg_catalog, care as $$
  select k.id, o.id, o.area from care.cabinet_key k join care.outlet o on o.id = k.outlet_id
  where k.hash = key_hash and k.ended_at is null and o.is_open
$$;
