-- Free supplies: outlets, lots, and what moves between them. Nothing here can say who took anything: there is no person, no time of day
-- and no remark beside a handing out, and nobody who is handed something is asked for one.
create schema care;
grant usage on schema care to anjia_app;

create table care.outlet (
  register integer not null,
  id uuid not null,
  area bigint not null,
  kind text not null,
  name text not null,
  address text not null,
  hours text not null,
  is_open boolean not null default true,
  made_by uuid not null,
  made_at timestamptz(3) not null default now(),
  constraint outlet_pkey primary key (register, id),
  constraint outlet_id_once unique (id),
  constraint outlet_kind_known check (kind in ('store', 'room', 'clinic', 'cabinet')),
  constraint outlet_words check (char_length(name) between 1 and 40 and char_length(address) between 1 and 80 and char_length(hours) between 1 and 60)
);
comment on table care.outlet is 'Where free supplies are kept or handed out: a store, a service room, a clinic, a self-service cabinet. Public but for the stores.';
create index outlet_area on care.outlet (area);
alter table care.outlet enable row level security;
alter table care.outlet force row level security;
create policy outlet_read on care.outlet for select to anjia_app using (true);
create policy outlet_open on care.outlet for insert to anjia_app
  with check (made_by = (select platform.account()) and area between (select platform.lo()) and (select platform.hi()));
create policy outlet_change on care.outlet for update to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()));
create policy outlet_owner on care.outlet for select to current_user using (true);
create policy outlet_owner_follows on care.outlet for update to current_user using (true);
grant select, insert, update (name, address, hours, is_open) on care.outlet to anjia_app;

create table care.lot (
  id uuid not null,
  item text not null,
  code text not null,
  expires_on date not null,
  recalled_on date,
  recall_reason text,
  recalled_by uuid,
  constraint lot_pkey primary key (id),
  constraint lot_once unique (item, code, expires_on),
  constraint lot_code_form check (code ~ '^[A-Z0-9][A-Z0-9-]{1,15}$' and code !~ '[0-9]{9}'),
  constraint lot_recall check (num_nulls(recalled_on, recall_reason, recalled_by) in (0, 3)),
  constraint lot_reason_known check (recall_reason in ('quality', 'packaging', 'storage', 'maker'))
);
comment on table care.lot is 'A lot of a maker with its last day; one for every outlet that holds some of it, so that a recall reaches all at once. A recall is never taken back.';
alter table care.lot enable row level security;
alter table care.lot force row level security;
create policy lot_read on care.lot for select to anjia_app using (true);
create policy lot_add on care.lot for insert to anjia_app with check (recalled_on is null);
create policy lot_recall on care.lot for update to anjia_app using (recalled_on is null)
  with check (recalled_on is not null and recalled_by = (select platform.account()));
create policy lot_owner on care.lot for select to current_user using (true);
create policy lot_owner_locks on care.lot for update to current_user using (true);
grant select, insert (id, item, code, expires_on), update (recalled_on, recall_reason, recalled_by) on care.lot to anjia_app;

create table care.reorder (
  outlet_id uuid not null,
  item text not null,
  at_least integer not null,
  constraint reorder_pkey primary key (outlet_id, item),
  constraint reorder_outlet foreign key (outlet_id) references care.outlet (id),
  constraint reorder_some check (at_least between 0 and 100000)
);
comment on table care.reorder is 'Below how many of an item an outlet should ask for more.';
alter table care.reorder enable row level security;
alter table care.reorder force row level security;
create policy reorder_all on care.reorder to anjia_app
  using (exists (select from care.outlet o where o.id = outlet_id and o.area between (select platform.lo()) and (select platform.hi())));
grant select, insert, update (at_least) on care.reorder to anjia_app;

create table care.supply_order (
  register integer not null,
  id uuid not null,
  asking_outlet uuid not null,
  supplying_outlet uuid not null,
  item text not null,
  quantity integer not null,
  sent_quantity integer,
  state text not null default 'asked',
  asked_on date not null,
  sent_on date,
  ended_on date,
  asked_by uuid not null,
  constraint supply_order_pkey primary key (register, id),
  constraint supply_order_id_once unique (id),
  constraint supply_order_asking foreign key (asking_outlet) references care.outlet (id),
  constraint supply_order_supplying foreign key (supplying_outlet) references care.outlet (id),
  constraint supply_order_some check (quantity between 1 and 100000 and asking_outlet <> supplying_outlet),
  constraint supply_order_state_follows check (case state
    when 'asked' then num_nonnulls(sent_quantity, sent_on, ended_on) = 0
    when 'sent' then sent_quantity > 0 and sent_on is not null and ended_on is null
    when 'received' then sent_quantity > 0 and sent_on is not null and ended_on is not null
    when 'refused' then sent_quantity is null and sent_on is null and ended_on is not null
    when 'withdrawn' then sent_quantity is null and sent_on is null and ended_on is not null
    else false end)
);
comment on table care.supply_order is 'An outlet asks a store above it; asked, sent, received, or ended without anything sent.';
create index supply_order_asking_outlet on care.supply_order (asking_outlet);
create index supply_order_supplying_outlet on care.supply_order (supplying_outlet);
alter table care.supply_order enable row level security;
alter table care.supply_order force row level security;
create policy supply_order_read on care.supply_order for select to anjia_app
  using (exists (select from care.outlet o where o.id in (asking_outlet, supplying_outlet) and o.area between (select platform.lo()) and (select platform.hi())));
create policy supply_order_ask on care.supply_order for insert to anjia_app
  with check (asked_by = (select platform.account()) and state = 'asked'
    and exists (select from care.outlet o where o.id = asking_outlet and o.area between (select platform.lo()) and (select platform.hi())));
create policy supply_order_answer on care.supply_order for update to anjia_app
  using (state in ('asked', 'sent') and exists (select from care.outlet o where o.id in (asking_outlet, supplying_outlet) and o.area between (select platform.lo()) and (select platform.hi())))
  with check (state <> 'asked' and exists (select from care.outlet o
    where o.id = case when state in ('sent', 'refused') then supplying_outlet else asking_outlet end
      and o.area between (select platform.lo()) and (select platform.hi())));
create policy supply_order_owner on care.supply_order for select to current_user using (true);
grant select, insert, update (state, sent_quantity, sent_on, ended_on) on care.supply_order to anjia_app;

create table care.movement (
  register integer not null,
  id uuid not null,
  seq bigint not null generated always as identity,
  kind text not null,
  lot_id uuid not null,
  quantity integer not null,
  from_outlet uuid,
  from_outside text,
  to_outlet uuid,
  to_outside text,
  order_id uuid,
  on_day date not null,
  account uuid not null,
  constraint movement_pkey primary key (register, id),
  constraint movement_lot foreign key (lot_id) references care.lot (id),
  constraint movement_from foreign key (from_outlet) references care.outlet (id),
  constraint movement_to foreign key (to_outlet) references care.outlet (id),
  constraint movement_order foreign key (order_id) references care.supply_order (id),
  constraint movement_some check (quantity between 1 and 100000),
  constraint movement_two_sides check (num_nonnulls(from_outlet, from_outside) = 1 and num_nonnulls(to_outlet, to_outside) = 1
    and num_nonnulls(from_outlet, to_outlet) >= 1 and from_outlet is distinct from to_outlet),
  constraint movement_of_order check ((order_id is not null) = (kind in ('send', 'arrive'))),
  constraint movement_kind_follows check (case kind
    when 'receive' then from_outside = 'maker'
    when 'hand-out' then to_outside = 'people'
    when 'transfer' then from_outlet is not null and to_outlet is not null
    when 'send' then to_outside = 'way'
    when 'arrive' then from_outside = 'way'
    when 'count' then 'difference' in (from_outside, to_outside)
    when 'expire' then to_outside = 'waste'
    when 'return' then to_outside = 'maker'
    else false end)
);
comment on table care.movement is 'What moved, once and for ever: so many of a lot left one side and came to the other, so that both sum to zero. A side is an outlet or one outside: maker, people, way, difference, waste. Of people it is known that they are people. account is the colleague or the cabinet that recorded it.';
create index movement_from_outlet on care.movement (from_outlet, seq);
create index movement_to_outlet on care.movement (to_outlet, seq);
alter table care.movement enable row level security;
alter table care.movement force row level security;
create policy movement_read on care.movement for select to anjia_app
  using (exists (select from care.outlet o where o.id in (from_outlet, to_outlet) and o.area between (select platform.lo()) and (select platform.hi())));
create policy movement_record on care.movement for insert to anjia_app
  with check (account = (select platform.account()) and not exists (select from care.outlet o
    where o.id in (from_outlet, to_outlet) and o.area not between (select platform.lo()) and (select platform.hi())));
create policy movement_owner on care.movement for select to current_user using (true);
grant select, insert on care.movement to anjia_app;

create table care.stock (
  outlet_id uuid not null,
  lot_id uuid not null,
  quantity integer not null,
  constraint stock_pkey primary key (outlet_id, lot_id),
  constraint stock_outlet foreign key (outlet_id) references care.outlet (id),
  constraint stock_lot foreign key (lot_id) references care.lot (id),
  constraint stock_never_below_zero check (quantity >= 0)
);
comment on table care.stock is 'How many of a lot an outlet holds: what its movements come to, kept by them alone.';
create index stock_of_lot on care.stock (lot_id);
alter table care.stock enable row level security;
alter table care.stock force row level security;
create policy stock_read on care.stock for select to anjia_app
  using (exists (select from care.outlet o where o.id = outlet_id and o.area between (select platform.lo()) and (select platform.hi())));
create policy stock_owner on care.stock for select to current_user using (true);
create policy stock_owner_keeps on care.stock for insert to current_user with check (true);
create policy stock_owner_changes on care.stock for update to current_user using (true);
grant select on care.stock to anjia_app;

create function care.follow_movement() returns trigger language plpgsql security definer set search_path = pg_catalog, care as $$
declare held lot;
begin
  -- A recall and a movement of the lot at the same moment wait for each other.
  select * into held from lot where id = new.lot_id for share;
  if new.kind in ('hand-out', 'transfer', 'send') and (held.recalled_on is not null or held.expires_on < new.on_day) then
    raise exception 'a lot that is recalled or past its day goes to nobody' using errcode = 'check_violation', constraint = 'movement_usable';
  end if;
  if new.kind = 'arrive' and new.quantity > (select coalesce(sum(case m.kind when 'send' then m.quantity else -m.quantity end), 0)
      from movement m where m.order_id = new.order_id and m.lot_id = new.lot_id and m.seq < new.seq) then
    raise exception 'no more arrives than is on its way' using errcode = 'check_violation', constraint = 'way_never_below_zero';
  end if;
  if new.from_outlet is not null then
    update stock set quantity = quantity - new.quantity where outlet_id = new.from_outlet and lot_id = new.lot_id;
    if not found then raise exception 'nothing of this lot is there' using errcode = 'check_violation', constraint = 'stock_never_below_zero'; end if;
  end if;
  if new.to_outlet is not null then
    insert into stock values (new.to_outlet, new.lot_id, new.quantity)
      on conflict (outlet_id, lot_id) do update set quantity = stock.quantity + excluded.quantity;
  end if;
  return null;
end
$$;
create trigger movement_keeps_stock after insert on care.movement for each row execute function care.follow_movement();

create function care.follow_area(ended bigint, goes_to bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, care as $$
begin
  if not coalesce(ended between platform.lo() and platform.hi() and goes_to between platform.lo() and platform.hi(), false) then
    raise exception 'both areas lie in the territory of who changes them';
  end if;
  update outlet set area = goes_to where area = ended;
end
$$;
comment on function care.follow_area is 'Outlets of an ended area stand in another one: what they hold stays with them.';

-- What is on its way to an outlet of the caller: the store that sent it lies elsewhere.
create function care.sent_for(asked uuid) returns table (lot_id uuid, quantity integer)
  language sql stable security definer set search_path = pg_catalog, care as $$
  select m.lot_id, m.quantity from care.movement m join care.supply_order s on s.id = m.order_id join care.outlet o on o.id = s.asking_outlet
  where s.id = asked and s.state = 'sent' and m.kind = 'send' and o.area between (select platform.lo()) and (select platform.hi())
  order by m.seq
$$;
