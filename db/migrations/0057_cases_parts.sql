-- 出生一件事: one form, several offices. Each part goes its own way; one that fails holds up no other.
create table cases.part (
  register integer not null,
  case_id uuid not null,
  id uuid not null,
  part text not null,
  agency text,
  follow_case uuid,
  claim_key bytea not null,
  state text not null,
  tries smallint not null default 0,
  next_at timestamptz(3) not null default now(),
  receipt text,
  problem text,
  sealed text,
  sent_at timestamptz(3),
  done_at timestamptz(3),
  account uuid,
  constraint part_pkey primary key (register, case_id, id),
  constraint part_case_fkey foreign key (register, case_id) references cases."case" (register, id),
  constraint part_state_known check (state in ('waiting', 'sent', 'stuck', 'by-hand', 'own', 'done', 'refused', 'stopped')),
  constraint part_done check ((state in ('done', 'refused', 'stopped')) = (done_at is not null)),
  constraint part_receipted check (state <> 'sent' or receipt is not null)
);
comment on table cases.part is 'What of a case another office does (law/matters/newborn.ts): under its id it is sent, asked after and known there, so that nothing is done twice. sealed holds the words of the answer. own: it is a case of this office, follow_case. by-hand: the office has no way in; a colleague carries it.';
comment on column cases.part.claim_key is 'A keyed hash of the child, by which the same part is not asked of the same office twice.';
create unique index part_once on cases.part (claim_key, part) where state not in ('refused', 'stopped');
create index part_due on cases.part (next_at) where state in ('waiting', 'sent');
alter table cases.part enable row level security;
alter table cases.part force row level security;
create policy part_read on cases.part for select to anjia_app
  using (exists (select from cases."case" c where c.register = part.register and c.id = part.case_id));
create policy part_add on cases.part for insert to anjia_app
  with check (exists (select from cases."case" c where c.register = part.register and c.id = part.case_id));
create policy part_move on cases.part for update to anjia_app
  using (exists (select from cases."case" c where c.register = part.register and c.id = part.case_id));
grant select, insert, update (follow_case, state, tries, next_at, receipt, problem, sealed, sent_at, done_at, account) on cases.part to anjia_app;
