-- What who holds a post has shown to be able to do it (standard 16 to 18 in their lawful form): a diploma, an enforcement card where a power is
-- really held, training, and for every account a certificate of privacy training (PIPL art. 51), without which it may do nothing.
create table access.qualification (
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  proof text not null,
  valid_from date not null,
  valid_to date,
  training uuid,
  recorded_by uuid not null,
  recorded_on date not null,
  ended_on date,
  ended_by uuid,
  constraint qualification_pkey primary key (id),
  constraint qualification_login foreign key (account_id) references access.login (id) on delete cascade,
  constraint qualification_proof_short check (char_length(proof) between 2 and 120),
  constraint qualification_days check (valid_from <= valid_to),
  constraint qualification_two_people check (recorded_by <> account_id),
  constraint qualification_ended_by_named check ((ended_on is null) = (ended_by is null)),
  constraint qualification_of_training_once unique (training, account_id)
);
comment on table access.qualification is 'What a colleague has shown: kind (law/qualifications), issuer and number of the paper, from when, and the last day where it lapses. Recorded by somebody else, never by oneself. Of a training, the record of it. Colleagues only, never residents.';
create index qualification_account on access.qualification (account_id, kind) where ended_on is null;
alter table access.qualification enable row level security;
alter table access.qualification force row level security;
create policy qualification_signin on access.qualification for select to anjia_signin using (true);
create policy qualification_signin_first on access.qualification for insert to anjia_signin with check (training is null);
create policy qualification_read on access.qualification for select to anjia_app
  using (account_id = (select platform.account())
    or exists (select from access.login l where l.id = account_id and l.area between (select platform.lo()) and (select platform.hi()))
    or exists (select from access.post p where p.account_id = qualification.account_id and p.area between (select platform.lo()) and (select platform.hi())));
create policy qualification_record on access.qualification for insert to anjia_app
  with check (recorded_by = (select platform.account())
    and (exists (select from access.login l where l.id = account_id and l.area between (select platform.lo()) and (select platform.hi()))
      or exists (select from access.post p where p.account_id = qualification.account_id and p.area between (select platform.lo()) and (select platform.hi()))));
create policy qualification_end on access.qualification for update to anjia_app
  using (account_id <> (select platform.account())
    and exists (select from access.login l where l.id = account_id and l.area between (select platform.lo()) and (select platform.hi())))
  with check (ended_by = (select platform.account()));
grant select, insert on access.qualification to anjia_signin;
grant select, insert, update (ended_on, ended_by) on access.qualification to anjia_app;

-- Until when an account works before its first certificate is on record: 30 days for a new one, 90 for those that were there before.
alter table access.login add column certificate_by date not null default current_date + 90;
alter table access.login alter column certificate_by set default current_date + 30;
comment on column access.login.certificate_by is 'The last day on which the account works without a certificate of privacy training.';
grant select (certificate_by) on access.login to anjia_app;
