-- Lists of deaths and births that other offices bring, what was decided of each row, and the letters that follow.
create schema lists;
grant usage on schema lists to anjia_app;

create table lists.list (
  register integer not null,
  id uuid not null,
  area bigint not null,
  kind text not null,
  issuer text not null,
  month text not null,
  sha256 bytea not null,
  report jsonb not null,
  account uuid not null,
  made_at timestamptz not null default now(),
  constraint list_pkey primary key (register, id),
  constraint list_kind_known check (kind in ('death', 'birth')),
  constraint list_month_form check (month ~ '^\d{4}-\d{2}$')
);
comment on table lists.list is 'A monthly list of deaths or births from another office: who sent it, which columns were read and which were dropped. Holds no personal data; the file itself is not kept.';
create index list_area on lists.list (area, made_at desc);
alter table lists.list enable row level security;
alter table lists.list force row level security;
create policy list_territory on lists.list to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update (report) on lists.list to anjia_app;

create table lists.row (
  register integer not null,
  list_id uuid not null,
  row_number integer not null,
  area bigint not null,
  sealed text not null,
  "group" text not null,
  reasons text[] not null default '{}',
  candidates uuid[] not null default '{}',
  decision text,
  enrolment_id uuid,
  batch_id uuid,
  decided_at timestamptz,
  decided_account uuid,
  made_at timestamptz not null default now(),
  constraint row_pkey primary key (register, list_id, row_number),
  constraint row_list_fkey foreign key (register, list_id) references lists.list (register, id) on delete cascade,
  constraint row_group_known check ("group" in ('sure', 'review', 'nobody', 'recorded')),
  constraint row_decision_known check (decision in ('confirmed', 'set-aside')),
  constraint row_decided check ((decision is null) = (decided_at is null) and (decision is null) = (decided_account is null))
);
comment on table lists.row is 'One person named by a list, sealed; nothing of their health. Goes 90 days after it was read unless it was confirmed, and then as well: the event in the register is what stays.';
create index row_open on lists.row (area) where decision is null and "group" in ('sure', 'review');
create index row_made on lists.row (made_at);
alter table lists.row enable row level security;
alter table lists.row force row level security;
create policy row_territory on lists.row to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update, delete on lists.row to anjia_app;

create table lists.notice (
  register integer not null,
  id uuid not null,
  area bigint not null,
  kind text not null,
  enrolment_id uuid not null,
  household_id uuid,
  batch_id uuid not null,
  list_id uuid not null,
  row_number integer not null,
  corrects uuid,
  status text not null default 'to-print',
  made_at timestamptz not null default now(),
  handed_at timestamptz,
  handed_account uuid,
  constraint notice_pkey primary key (register, id),
  constraint notice_kind_known check (kind in ('death', 'birth', 'correction')),
  constraint notice_status_known check (status in ('to-print', 'handed-over', 'taken-back')),
  constraint notice_handed check ((status = 'handed-over') = (handed_at is not null) and (handed_at is null) = (handed_account is null))
);
comment on table lists.notice is 'A letter to a household: condolence or congratulation and what it may now ask for, or the correction of one. Its words are made when it is printed; kept is for whom, why and whether it was handed over.';
create index notice_open on lists.notice (area, made_at) where status = 'to-print';
create index notice_batch on lists.notice (batch_id);
create index notice_enrolment on lists.notice (enrolment_id);
alter table lists.notice enable row level security;
alter table lists.notice force row level security;
-- A letter is seen by who sees the person it is about: protection hides it too.
create policy notice_territory on lists.notice to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and exists (select from people.enrolment e where e.register = notice.register and e.id = enrolment_id))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update (status, handed_at, handed_account) on lists.notice to anjia_app;

-- For domains to the right: what happened to people, in the order of recording. They keep the last seq they have seen. A claim
-- (issue 4) learns here of a death, a birth, and of either being taken back; the events of files taken in are not in it.
create index event_followed on people.event (seq) where type in ('died', 'born', 'merged', 'retracted', 'cancelled', 'restored');
create view people.life_change with (security_invoker) as
  select e.seq, e.register, e.enrolment_id, n.person_id, n.seat, e.type, e.valid_on, e.recorded_at, e.retracts, e.batch_id
  from people.event e join people.enrolment n on n.register = e.register and n.id = e.enrolment_id
  where e.type in ('died', 'born', 'merged', 'retracted', 'cancelled', 'restored');
comment on view people.life_change is 'Deaths, births, merges, closings and what was taken back, in the order of recording: a domain that serves people follows it by seq.';
grant select on people.life_change to anjia_app;
