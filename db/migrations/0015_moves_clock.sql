-- A move has a clock, and both ends see what was said (law reference 7: 协查, 反馈). `turn` is the end that is to act next:
-- the end that was asked, or the end that asked while a question to it is open.
alter table people.move
  add column turn text,
  add column due_on date,
  add column batch_id uuid,
  add column undone_at timestamptz,
  add column undone_account uuid,
  add column undone_reason text;
update people.move set turn = case asked_by when 'from' then 'to' else 'from' end, due_on = (asked_at at time zone 'Asia/Shanghai')::date + 7;
alter table people.move
  alter column turn set not null,
  alter column due_on set not null,
  add column waits_at bigint generated always as (case turn when 'from' then from_area else to_area end) stored,
  drop constraint move_status_known,
  add constraint move_status_known check (status in ('asked', 'accepted', 'returned', 'withdrawn', 'undone')),
  add constraint move_turn_known check (turn in ('from', 'to')),
  add constraint move_undone_named check ((status = 'undone') = (undone_at is not null) and (undone_at is null) = (undone_account is null));
comment on column people.move.turn is 'The end that is to act next.';
comment on column people.move.due_on is 'The last day by which that end promised to act, in working days (law/parameters/promises.ts).';
comment on column people.move.waits_at is 'The area of the end that is to act: what waits there is one indexed range. Never shown to the other end.';
comment on column people.move.batch_id is 'What was recorded at acceptance; its undoing takes the whole of it back.';
create index move_waits on people.move (waits_at, due_on) where status = 'asked';

create table people.move_message (
  move_id uuid not null,
  id uuid not null,
  side text not null,
  kind text not null,
  text text,
  account uuid not null,
  said_at timestamptz not null default now(),
  constraint move_message_pkey primary key (move_id, id),
  constraint move_message_side_known check (side in ('from', 'to')),
  constraint move_message_kind_known check (kind in ('asked', 'said', 'accepted', 'returned', 'withdrawn', 'undone')),
  constraint move_message_short check (char_length(text) <= 200)
);
comment on table people.move_message is 'What the two ends of a move said and did, visible to both: short, screened, without numbers. Never searched.';
alter table people.move_message enable row level security;
alter table people.move_message force row level security;
create policy move_message_both_ends on people.move_message for select to anjia_app
  using (exists (select from people.move m where m.id = move_id));
create policy move_message_add on people.move_message for insert to anjia_app
  with check (account = (select platform.account()) and exists (select from people.move m where m.id = move_id));
grant select, insert on people.move_message to anjia_app;
-- Moves asked before this have their beginning and their end said, too.
insert into people.move_message (move_id, id, side, kind, account, said_at)
  select id, uuidv7(), asked_by, 'asked', asked_account, asked_at from people.move;
insert into people.move_message (move_id, id, side, kind, text, account, said_at)
  select id, uuidv7(), case when status = 'withdrawn' then asked_by when asked_by = 'from' then 'to' else 'from' end, status, answer_reason,
    answered_account, answered_at
  from people.move where answered_account is not null and answered_at is not null and status <> 'asked';
