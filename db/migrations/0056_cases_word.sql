-- What a resident says in a case on their own page, and what the office answers: a statement in place of a paper, and an objection,
-- which waits on the work list of the case until it is answered or the case is taken up again.
create table cases.word (
  register integer not null,
  case_id uuid not null,
  id uuid not null,
  kind text not null,
  sealed text not null,
  account uuid not null,
  said_at timestamptz(3) not null default now(),
  constraint word_pkey primary key (register, case_id, id),
  constraint word_case_fkey foreign key (register, case_id) references cases."case" (register, id),
  constraint word_kind_known check (kind in ('statement', 'objection', 'answer'))
);
comment on table cases.word is 'What was said in a case in one''s own words (sealed): by the resident, or by the office in answer. Seen by whoever sees the case. Never changed, never deleted.';
alter table cases.word enable row level security;
alter table cases.word force row level security;
create policy word_read on cases.word for select to anjia_app
  using (exists (select from cases."case" c where c.register = word.register and c.id = word.case_id));
create policy word_add on cases.word for insert to anjia_app
  with check (account = (select platform.account()) and (kind = 'answer') = (platform.self() is null)
    and exists (select from cases."case" c where c.register = word.register and c.id = word.case_id));
grant select, insert on cases.word to anjia_app;

alter table cases."case" add column objected_on date;
comment on column cases."case".objected_on is 'The day an objection came that was not answered yet.';
grant update (objected_on) on cases."case" to anjia_app;
create index case_objected on cases."case" (area, received_at, id) where objected_on is not null;
