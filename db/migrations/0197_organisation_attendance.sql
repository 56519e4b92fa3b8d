-- Who of the members of a training or an activity attended, and for how many hours: colleagues and volunteers with an account, never residents.
create table organisation.attendance (
  register integer not null,
  record_id uuid not null,
  account uuid not null,
  hours smallint not null,
  constraint attendance_pkey primary key (register, record_id, account),
  constraint attendance_member foreign key (register, record_id, account) references organisation.member (register, record_id, account),
  constraint attendance_hours_of_a_day check (hours between 1 and 24)
);
comment on table organisation.attendance is 'That a member attended a training or took part in an activity, for how many hours. Shown to the member; of others the office sees that they came, and hours only as a sum.';
create index attendance_account on organisation.attendance (account);
alter table organisation.attendance enable row level security;
alter table organisation.attendance force row level security;
create policy attendance_read on organisation.attendance for select to anjia_app
  using (account = (select platform.account()) or exists (select from organisation.record r where r.register = attendance.register
    and r.id = attendance.record_id and r.area between (select platform.lo()) and (select platform.hi())));
create policy attendance_add on organisation.attendance for insert to anjia_app
  with check (exists (select from organisation.record r where r.register = attendance.register and r.id = attendance.record_id
    and r.area between (select platform.lo()) and (select platform.hi())));
grant select, insert on organisation.attendance to anjia_app;
