-- What an office prints and hands over in its cases: the decision, certificate or receipt, and the notice of what is missing. A row is the
-- queue, the state and the way to the register of prints, so that nothing is printed twice unseen and nothing is forgotten.
create table cases.printout (
  register integer not null,
  id uuid not null,
  area bigint not null,
  case_id uuid not null,
  person_id uuid not null,
  kind text not null,
  state text not null default 'waiting',
  due_on date,
  made_at timestamptz(3) not null default now(),
  closed_at timestamptz(3),
  closed_account uuid,
  constraint printout_pkey primary key (register, id),
  constraint printout_case_fkey foreign key (register, case_id) references cases."case" (register, id),
  constraint printout_kind_known check (kind in ('outcome', 'notice')),
  constraint printout_state_known check (state in ('waiting', 'printed', 'handed-over', 'void')),
  constraint printout_closed check ((state in ('handed-over', 'void')) = (closed_at is not null) and num_nulls(closed_at, closed_account) in (0, 2))
);
comment on table cases.printout is 'A paper of a case that the office prints and hands over. due_on is the day the answer was promised for. Void: what it says no longer stands, or the paper asked for has come.';
create index printout_shelf on cases.printout (area, state, id) where state <> 'void';
create index printout_case on cases.printout (register, case_id);
alter table cases.printout enable row level security;
alter table cases.printout force row level security;
create policy printout_territory on cases.printout to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and ((select platform.trained()) or not people.person_protected(person_id)))
  with check (area between (select platform.lo()) and (select platform.hi()));
create policy printout_own_only on cases.printout as restrictive to anjia_app
  using (case when (select platform.self()) is null then true else person_id = any ((select cases.own_persons())::uuid[]) end);
grant select, insert, update (area, state, closed_at, closed_account) on cases.printout to anjia_app;

create table cases.print (
  register integer not null,
  printout_id uuid not null,
  id uuid not null,
  job uuid not null,
  reason text,
  account uuid not null,
  printed_at timestamptz(3) not null default now(),
  constraint print_pkey primary key (register, printout_id, id),
  constraint print_printout_fkey foreign key (register, printout_id) references cases.printout (register, id),
  constraint print_reason_short check (char_length(reason) <= 200)
);
comment on table cases.print is 'Each printing of a paper: who, when, with which others (job), and why, where it was printed before. Never changed, never deleted.';
create index print_job on cases.print (job);
alter table cases.print enable row level security;
alter table cases.print force row level security;
create policy print_read on cases.print for select to anjia_app
  using (exists (select from cases.printout p where p.register = print.register and p.id = print.printout_id));
create policy print_add on cases.print for insert to anjia_app
  with check (account = (select platform.account())
    and exists (select from cases.printout p where p.register = print.register and p.id = print.printout_id));
grant select, insert on cases.print to anjia_app;

-- Decided before this, not handed out and never printed: it waits too.
insert into cases.printout (register, id, area, case_id, person_id, kind, due_on)
select c.register, uuidv7(), c.area, c.id, c.person_id, 'outcome', c.due_on from cases."case" c
join certificates.certificate t on t.register = c.register and t.subject_id = c.id and t.revoked_at is null
where c.state = 'decided'
  and not exists (select from certificates.seal_use u where u.register = t.register and u.certificate_id = t.id and u.use = 'print');
