-- Forms of an area and a month: what is filled by itself is kept nowhere until the form is handed in.
create schema reports;
grant usage on schema reports to anjia_app;

create table reports.report (
  area bigint not null,
  form text not null,
  month date not null,
  state text not null,
  version integer not null default 1,
  figures jsonb,
  known_at timestamptz(3),
  submitted_by uuid,
  checked_by uuid,
  approved_by uuid,
  constraint report_pkey primary key (area, form, month),
  constraint report_month_first check (extract(day from month) = 1),
  constraint report_state_known check (state in ('open', 'submitted', 'checked', 'approved', 'locked')),
  constraint report_kept check ((state = 'open') = (figures is null) and (figures is null) = (known_at is null)),
  constraint report_eyes check (coalesce(submitted_by <> checked_by, true) and coalesce(submitted_by <> approved_by, true)
    and coalesce(checked_by <> approved_by, true))
);
comment on table reports.report is 'A form of an area and a month that somebody worked on. From being handed in on it keeps its figures as they were known at known_at; a later fact is shown beside them. figures: row/column to number.';
alter table reports.report enable row level security;
alter table reports.report force row level security;
create policy report_territory on reports.report to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check (area between (select platform.lo()) and (select platform.hi()));
create policy report_locked on reports.report as restrictive for update to anjia_app using (state <> 'locked') with check (true);
grant select, insert, update (state, version, figures, known_at, submitted_by, checked_by, approved_by) on reports.report to anjia_app;

create table reports.cell (
  area bigint not null,
  form text not null,
  month date not null,
  cell text not null,
  typed numeric,
  explanation text,
  account uuid not null,
  at timestamptz(3) not null default now(),
  constraint cell_pkey primary key (area, form, month, cell),
  constraint cell_report foreign key (area, form, month) references reports.report (area, form, month),
  constraint cell_typed_sound check (typed between 0 and 1000000000),
  constraint cell_explanation_short check (char_length(explanation) between 1 and 500)
);
comment on table reports.cell is 'What a person added to a form: a figure nobody else knows, or why an unusual one is right. Totals alone, nobody is in it.';
alter table reports.cell enable row level security;
alter table reports.cell force row level security;
create policy cell_territory on reports.cell to anjia_app
  using (exists (select from reports.report r where r.area = cell.area and r.form = cell.form and r.month = cell.month))
  with check (account = (select platform.account())
    and exists (select from reports.report r where r.area = cell.area and r.form = cell.form and r.month = cell.month and r.state = 'open'));
grant select, insert, update (typed, explanation, account, at) on reports.cell to anjia_app;

create table reports.event (
  area bigint not null,
  form text not null,
  month date not null,
  seq bigint not null generated always as identity,
  deed text not null,
  account uuid not null,
  said text,
  done_on date not null,
  at timestamptz(3) not null default now(),
  constraint event_pkey primary key (area, form, month, seq),
  constraint event_report foreign key (area, form, month) references reports.report (area, form, month),
  constraint event_deed_known check (deed in ('submit', 'send-back', 'check', 'approve', 'lock')),
  constraint event_said_short check (char_length(said) <= 500)
);
comment on table reports.event is 'Who handed in, checked, sent back, approved and locked a form, and when. Only added to.';
alter table reports.event enable row level security;
alter table reports.event force row level security;
create policy event_read on reports.event for select to anjia_app
  using (exists (select from reports.report r where r.area = event.area and r.form = event.form and r.month = event.month));
create policy event_add on reports.event for insert to anjia_app
  with check (account = (select platform.account())
    and exists (select from reports.report r where r.area = event.area and r.form = event.form and r.month = event.month));
grant select, insert on reports.event to anjia_app;

-- What forms count of cases: days and sums, nobody.
create view statistics.service_case with (security_invoker = true) as
  select area, matter, variant, applicant, (received_at at time zone 'Asia/Shanghai')::date as asked_on, answered_on, granted, worked_days,
    (select d.total from cases.decision d where d.register = c.register and d.case_id = c.id order by d.decided_at desc limit 1) as total
  from cases."case" c where state <> 'draft';
comment on view statistics.service_case is 'Cases for the forms: matter, days and what became of them. total is what was granted, in fen. Nobody is in it.';
create view statistics.refused_power with (security_invoker = true) as
  select area, day, n from platform.refused_power;
comment on view statistics.refused_power is 'How often a power without a basis was asked for, by area and day.';
grant select on statistics.service_case, statistics.refused_power to anjia_app;
