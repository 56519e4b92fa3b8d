-- 线索移送: what the street noticed of an institution that may do what the law forbids (PFPL 39–40) goes to the district, which looks
-- into it. The street looks into nothing. No column is about a person, and none may be added.
create table cases.clue (
  register integer not null,
  id uuid not null,
  area bigint not null,
  number text not null,
  kind text not null,
  state text not null default 'recorded',
  noticed_on date not null,
  sealed text not null,
  answer text,
  recorded_on date not null,
  recorded_by uuid not null,
  passed_on date,
  passed_by uuid,
  received_on date,
  received_by uuid,
  answered_on date,
  answered_by uuid,
  constraint clue_pkey primary key (register, id),
  constraint clue_number_once unique (register, number),
  constraint clue_kind_known check (kind in ('testing', 'termination', 'no-licence', 'advertising')),
  constraint clue_state_follows check (case state
    when 'recorded' then passed_on is null and received_on is null and answered_on is null
    when 'passed-on' then passed_on is not null and received_on is null and answered_on is null
    when 'received' then passed_on is not null and received_on is not null and answered_on is null
    when 'answered' then passed_on is not null and received_on is not null and answered_on is not null and answer is not null
    else false end),
  constraint clue_answer_short check (char_length(answer) <= 500)
);
comment on table cases.clue is 'A clue about an institution or a place, passed on to the district: recorded, passed on, received, answered. sealed holds its name, address and what was seen. About a pregnant person it holds nothing.';
create index clue_area on cases.clue (area, id);
alter table cases.clue enable row level security;
alter table cases.clue force row level security;
create policy clue_read on cases.clue for select to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false));
create policy clue_record on cases.clue for insert to anjia_app
  with check (recorded_by = (select platform.account()) and state = 'recorded' and area between (select platform.lo()) and (select platform.hi()));
create policy clue_go_on on cases.clue for update to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update (area, state, answer, passed_on, passed_by, received_on, received_by, answered_on, answered_by) on cases.clue to anjia_app;

create table cases.clue_evidence (
  register integer not null,
  clue_id uuid not null,
  id uuid not null,
  kind text not null,
  bytes integer not null,
  account uuid not null,
  added_at timestamptz(3) not null default now(),
  constraint clue_evidence_pkey primary key (register, clue_id, id),
  constraint clue_evidence_clue_fkey foreign key (register, clue_id) references cases.clue (register, id),
  constraint clue_evidence_kind_known check (kind in ('application/pdf', 'image/jpeg', 'image/png')),
  constraint clue_evidence_bytes_few check (bytes between 1 and 20000000)
);
comment on table cases.clue_evidence is 'A picture or document of a clue, which stands sealed outside the database under this id; deleted 180 days after the answer.';
alter table cases.clue_evidence enable row level security;
alter table cases.clue_evidence force row level security;
create policy clue_evidence_read on cases.clue_evidence for select to anjia_app
  using (exists (select from cases.clue c where c.register = clue_evidence.register and c.id = clue_evidence.clue_id));
create policy clue_evidence_add on cases.clue_evidence for insert to anjia_app
  with check (account = (select platform.account()) and exists (select from cases.clue c where c.register = clue_evidence.register and c.id = clue_evidence.clue_id and c.state = 'recorded'));
create policy clue_evidence_remove on cases.clue_evidence for delete to anjia_app
  using (exists (select from cases.clue c where c.register = clue_evidence.register and c.id = clue_evidence.clue_id));
grant select, insert, delete on cases.clue_evidence to anjia_app;
