-- Newcomers who register by phone alone: what they tell waits at the office where they live, beside the register and tied to nobody in it.
create table residents.arrival (
  id uuid not null,
  area bigint not null,
  phone_hash bytea,
  subject_hash bytea,
  sealed text not null,
  asked_on date not null,
  due_on date not null,
  made_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  how text,
  account uuid,
  constraint arrival_pkey primary key (id),
  constraint arrival_one_way check (num_nonnulls(phone_hash, subject_hash) = 1),
  constraint arrival_how_known check (how in ('taken-in', 'not-taken', 'taken-back', 'time')),
  constraint arrival_ended check ((ended_at is null) = (how is null) and (ended_at is null or sealed = ''))
);
comment on table residents.arrival is 'Somebody new who asked by phone to be registered, in their own words. sealed holds the words and is empty once it ended; it names no entry of the register, neither before nor after, so that nobody learns from it who is known. Deleted thirty days after its end.';
create unique index arrival_waiting_phone on residents.arrival (phone_hash) where ended_at is null;
create unique index arrival_waiting_subject on residents.arrival (subject_hash) where ended_at is null;
create index arrival_waiting on residents.arrival (area) where ended_at is null;
alter table residents.arrival enable row level security;
alter table residents.arrival force row level security;
create policy arrival_signin on residents.arrival to anjia_signin using (true);
create policy arrival_read on residents.arrival for select to anjia_app
  using ((select platform.self()) is null and coalesce(area between (select platform.lo()) and (select platform.hi()), false));
create policy arrival_end on residents.arrival for update to anjia_app
  using ((select platform.self()) is null and coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check ((select platform.self()) is null and coalesce(area between (select platform.lo()) and (select platform.hi()), false));
create policy arrival_forget on residents.arrival for delete to anjia_app
  using (ended_at is not null and (select platform.self()) is null and coalesce(area between (select platform.lo()) and (select platform.hi()), false));
grant select, insert, update (ended_at, how, sealed) on residents.arrival to anjia_signin;
grant select, update (area, ended_at, how, account, sealed), delete on residents.arrival to anjia_app;
