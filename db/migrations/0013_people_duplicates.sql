-- Pairs are looked for among what has changed since the last time: a range of recording times finds it in a handful of blocks.
create index enrolment_known on people.enrolment using brin (known_from) with (pages_per_range = 16);

create table people.duplicate_run (
  register integer not null,
  done_through timestamptz not null,
  constraint duplicate_run_pkey primary key (register)
);
comment on table people.duplicate_run is 'Up to which moment of recording the enrolments of a register were compared. Holds no personal data.';
alter table people.duplicate_run enable row level security;
alter table people.duplicate_run force row level security;
create policy duplicate_run_all on people.duplicate_run using (true);
grant select, insert, update on people.duplicate_run to anjia_app;

create table people.duplicate_pair (
  register integer not null,
  person_a uuid not null,
  person_b uuid not null,
  enrolment_a uuid not null,
  enrolment_b uuid not null,
  area_a bigint not null,
  area_b bigint not null,
  kind text not null,
  score smallint not null,
  reasons text[] not null,
  status text not null default 'open',
  found_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_account uuid,
  note text,
  constraint duplicate_pair_pkey primary key (register, person_a, person_b),
  constraint duplicate_pair_ordered check (person_a < person_b),
  constraint duplicate_pair_kind_known check (kind in ('same-person', 'one-number')),
  constraint duplicate_pair_status_known check (status in ('open', 'not-same', 'merged')),
  constraint duplicate_pair_decided check ((status = 'open') = (decided_at is null) and (decided_at is null) = (decided_account is null))
);
comment on table people.duplicate_pair is 'Two people of a register who are likely one (or share one number), why, and what was decided. Names nobody: the two records stand in enrolment.';
create index duplicate_pair_open on people.duplicate_pair (score desc, person_a, person_b) where status = 'open';
create index duplicate_pair_b on people.duplicate_pair (person_b);
alter table people.duplicate_pair enable row level security;
alter table people.duplicate_pair force row level security;
-- Both records must be in sight: a pair of which one is protected, or lives elsewhere by now, would tell of it.
create policy duplicate_pair_territory on people.duplicate_pair to anjia_app
  using (coalesce(area_a between (select platform.lo()) and (select platform.hi()), false)
    and coalesce(area_b between (select platform.lo()) and (select platform.hi()), false)
    and exists (select from people.enrolment e where e.register = duplicate_pair.register and e.id = enrolment_a)
    and exists (select from people.enrolment e where e.register = duplicate_pair.register and e.id = enrolment_b))
  with check (area_a between (select platform.lo()) and (select platform.hi()) and area_b between (select platform.lo()) and (select platform.hi()));
grant select, insert, update, delete on people.duplicate_pair to anjia_app;

create table people.merge (
  register integer not null,
  id uuid not null,
  area bigint not null,
  kept_person uuid not null,
  dropped_person uuid not null,
  source text not null,
  moved jsonb not null,
  batches uuid[] not null,
  merged_at timestamptz not null default now(),
  merged_account uuid not null,
  undone_at timestamptz,
  undone_account uuid,
  constraint merge_pkey primary key (register, id),
  constraint merge_two_people check (kept_person <> dropped_person),
  constraint merge_undone check ((undone_at is null) = (undone_account is null))
);
comment on table people.merge is 'Two entries of one person joined: the old id of a person leads to the one it is now. moved says which rows followed (ids and keyed hashes), so that undoing puts back exactly these.';
create index merge_kept on people.merge (kept_person);
create unique index merge_dropped on people.merge (dropped_person) where undone_at is null;
create index merge_area on people.merge (area, merged_at);
alter table people.merge enable row level security;
alter table people.merge force row level security;
create policy merge_territory on people.merge to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update (undone_at, undone_account) on people.merge to anjia_app;

create table people.merge_request (
  id uuid not null,
  asking_register integer not null,
  asking_area bigint not null,
  asking_person uuid not null,
  asking_enrolment uuid not null,
  other_area bigint not null,
  other_person uuid not null,
  lives_here boolean not null,
  source text not null,
  status text not null default 'asked',
  asked_at timestamptz not null default now(),
  asked_account uuid not null,
  answered_at timestamptz,
  answered_account uuid,
  answer_reason text,
  protected boolean not null default false,
  constraint merge_request_pkey primary key (id),
  constraint merge_request_status_known check (status in ('asked', 'accepted', 'returned', 'withdrawn'))
);
comment on table people.merge_request is 'One office asks another whether a person of its register is the same as one of theirs: the other side compares and accepts or returns, as with a move. Who asks learns nothing by asking.';
create index merge_request_asking on people.merge_request (asking_area) where status = 'asked';
create index merge_request_other on people.merge_request (other_area) where status = 'asked';
create unique index merge_request_open on people.merge_request (asking_person, other_person) where status = 'asked';
alter table people.merge_request enable row level security;
alter table people.merge_request force row level security;
create policy merge_request_both_ends on people.merge_request to anjia_app
  using ((coalesce(asking_area between (select platform.lo()) and (select platform.hi()), false)
      or coalesce(other_area between (select platform.lo()) and (select platform.hi()), false))
    and (not protected or (select platform.trained())))
  with check (asking_area between (select platform.lo()) and (select platform.hi()) or other_area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update on people.merge_request to anjia_app;

-- What is kept by consent goes with the person it is about.
grant update (person_id) on people.vault to anjia_app;
