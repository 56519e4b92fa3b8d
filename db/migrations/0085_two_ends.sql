-- What two places settle about one person's move (law reference 7: 协查 通报 反馈 配对 迁移): asked, answered, paired, handed over, with a
-- clock in working days, receipts, and a thread that both offices see and nobody else (law/two-ends.ts).
create schema two_ends;
grant usage on schema two_ends to anjia_app;

create table two_ends.exchange (
  id uuid not null,
  kind text not null,
  asking_area bigint not null,
  asked_area bigint not null,
  asks text[] not null default '{}',
  state text not null default 'open',
  turn text not null default 'asked',
  due_on date not null,
  waits_at bigint generated always as (case turn when 'asking' then asking_area else asked_area end) stored,
  move_id uuid,
  opened_at timestamptz(3) not null default now(),
  opened_account uuid not null,
  closed_at timestamptz(3),
  constraint exchange_pkey primary key (id),
  constraint exchange_kind_known check (kind in ('assist', 'notify')),
  constraint exchange_state_known check (state in ('open', 'answered', 'handing-over', 'closed', 'withdrawn')),
  constraint exchange_turn_known check (turn in ('asking', 'asked')),
  constraint exchange_closed check ((state in ('closed', 'withdrawn')) = (closed_at is not null))
);
comment on table two_ends.exchange is 'Something two offices settle about where people live and are enrolled. Who it is about stands in participant, what was said in message.';
comment on column two_ends.exchange.waits_at is 'The area of the office that is to act: what waits there is one indexed range.';
create index exchange_waits on two_ends.exchange (waits_at, due_on) where state not in ('closed', 'withdrawn');
create index exchange_asking on two_ends.exchange (asking_area, due_on);
create index exchange_asked on two_ends.exchange (asked_area, due_on);

create table two_ends.participant (
  exchange_id uuid not null,
  ref uuid not null,
  position smallint not null,
  name text not null,
  born_on text,
  asking_register integer not null,
  asking_enrolment uuid not null,
  asked_register integer,
  asked_enrolment uuid,
  move_id uuid,
  hukou text,
  living text,
  constraint participant_pkey primary key (exchange_id, ref),
  constraint participant_exchange_fkey foreign key (exchange_id) references two_ends.exchange (id),
  constraint participant_paired check (num_nulls(asked_register, asked_enrolment) in (0, 2)),
  constraint participant_counted check (num_nulls(hukou, living) in (0, 2))
);
comment on table two_ends.participant is 'Whom an exchange is about: the record of either office, neither shown to the other, and at the end who counts the person. Named by name and birth date, as with a move.';
create index participant_asking on two_ends.participant (asking_enrolment);
create index participant_asked on two_ends.participant (asked_enrolment);

-- Whoever is under protection at either end hides the whole of it, from the day they are. Runs as the owner because row-level security hides
-- just the records it asks about; the answer is one word.
create function two_ends.hides(exchange uuid) returns boolean language sql stable security definer set search_path = pg_catalog, two_ends, people as $$
  select exists (select from participant p join enrolment e
    on (e.register, e.id) in ((p.asking_register, p.asking_enrolment), (p.asked_register, p.asked_enrolment))
    where p.exchange_id = exchange and people.person_protected(e.person_id))
$$;
create policy participant_owner on two_ends.participant for select to current_user using (true);

alter table two_ends.exchange enable row level security;
alter table two_ends.exchange force row level security;
create policy exchange_both_ends on two_ends.exchange to anjia_app
  using ((asking_area between (select platform.lo()) and (select platform.hi()) or asked_area between (select platform.lo()) and (select platform.hi()))
    and ((select platform.trained()) or not two_ends.hides(id)))
  with check (asking_area between (select platform.lo()) and (select platform.hi()) or asked_area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update (asking_area, asked_area, state, turn, due_on, closed_at) on two_ends.exchange to anjia_app;

alter table two_ends.participant enable row level security;
alter table two_ends.participant force row level security;
create policy participant_both_ends on two_ends.participant to anjia_app
  using (exists (select from two_ends.exchange x where x.id = exchange_id))
  with check (exists (select from two_ends.exchange x where x.id = exchange_id));
grant select, insert, update (asked_register, asked_enrolment, move_id, hukou, living) on two_ends.participant to anjia_app;

create table two_ends.message (
  exchange_id uuid not null,
  position smallint not null,
  id uuid not null,
  side text not null,
  kind text not null,
  body jsonb not null,
  text text,
  account uuid not null,
  said_at timestamptz(3) not null,
  hash bytea not null,
  constraint message_pkey primary key (exchange_id, position),
  constraint message_id unique (id),
  constraint message_exchange_fkey foreign key (exchange_id) references two_ends.exchange (id),
  constraint message_side_known check (side in ('asking', 'asked')),
  constraint message_short check (char_length(text) <= 200)
);
comment on table two_ends.message is 'What was said and done, in order: body is the message in the documented format (contract/two-ends-message.ts), each holding the hash of the one before. Never changed, never deleted; the words are short, screened and without numbers.';
alter table two_ends.message enable row level security;
alter table two_ends.message force row level security;
create policy message_both_ends on two_ends.message for select to anjia_app
  using (exists (select from two_ends.exchange x where x.id = exchange_id));
create policy message_add on two_ends.message for insert to anjia_app
  with check (account = (select platform.account()) and exists (select from two_ends.exchange x where x.id = exchange_id));
grant select, insert on two_ends.message to anjia_app;

create table two_ends.receipt (
  message_id uuid not null,
  what text not null,
  account uuid not null,
  at timestamptz(3) not null default now(),
  constraint receipt_pkey primary key (message_id, what, account),
  constraint receipt_message_fkey foreign key (message_id) references two_ends.message (id),
  constraint receipt_what_known check (what in ('delivered', 'read'))
);
comment on table two_ends.receipt is 'When a message came up in the list of the other office, and who there opened it first.';
create unique index receipt_delivered_once on two_ends.receipt (message_id) where what = 'delivered';
alter table two_ends.receipt enable row level security;
alter table two_ends.receipt force row level security;
create policy receipt_both_ends on two_ends.receipt for select to anjia_app
  using (exists (select from two_ends.message m where m.id = message_id));
create policy receipt_add on two_ends.receipt for insert to anjia_app
  with check (account = (select platform.account()) and exists (select from two_ends.message m where m.id = message_id));
grant select, insert on two_ends.receipt to anjia_app;
