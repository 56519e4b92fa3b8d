-- The ledger of consent (PIPL 14-16, 29; NDSR 22): to which words a person agreed or not, when, by which way, and when it ended.
-- Where the ground of something is separate consent, it can be neither written nor read without a live entry here.
create table people.consent (
  register integer not null,
  id uuid not null,
  area bigint not null,
  person_id uuid not null,
  purpose text not null,
  answer text not null,
  text_version text not null,
  words text not null,
  channel text not null,
  answered_at timestamptz(3) not null default now(),
  account uuid,
  keep_until date,
  ended_at timestamptz(3),
  ended_how text,
  ended_channel text,
  ended_account uuid,
  constraint consent_pkey primary key (register, id),
  constraint consent_answer_known check (answer in ('given', 'refused')),
  constraint consent_ended_known check (ended_how in ('withdrawn', 'expired', 'renewed')),
  constraint consent_ended check ((ended_at is null) = (ended_how is null))
);
comment on table people.consent is 'What a person was asked and answered: purpose (law/consents.ts), version and words shown, channel, and how it ended. Never what was consented to: that is in people.vault under the same id, and goes when this ends.';
create index consent_person on people.consent (person_id, purpose);
create index consent_keep on people.consent (keep_until) where ended_at is null;
alter table people.consent enable row level security;
alter table people.consent force row level security;
create policy consent_territory on people.consent to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, delete, update (area, person_id, ended_at, ended_how, ended_channel, ended_account) on people.consent to anjia_app;

-- What was held before there was a ledger keeps its version, way and day; the words stand in the version.
insert into people.consent (register, id, area, person_id, purpose, answer, text_version, words, channel, answered_at)
  select register, id, area, person_id, purpose, 'given', text_version, '', channel, given_at from people.vault;

-- Whether an answer stands, asked of the ledger itself: who may not see the entry does not see what hangs on it either.
create function people.consents(register_id integer, entry uuid) returns boolean language sql stable
  as $$ select exists (select from people.consent c where c.register = register_id and c.id = entry and c.answer = 'given' and c.ended_at is null) $$;

drop policy vault_territory on people.vault;
create policy vault_territory on people.vault to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()) and people.consents(register, id))
  with check (area between (select platform.lo()) and (select platform.hi()) and people.consents(register, id));

-- Education and ethnic group stand on consent (law/purposes.ts), marital status on the rule that needs it.
drop policy purposed_fact_territory on people.purposed_fact;
create policy purposed_fact_territory on people.purposed_fact to anjia_app
  using (exists (select from people.enrolment e where e.register = purposed_fact.register and e.id = purposed_fact.enrolment_id
    and (purposed_fact.field = 'maritalStatus' or exists (select from people.consent c where c.person_id = e.person_id
      and c.purpose = case purposed_fact.field when 'education' then 'adult-education-offer' else 'minority-service' end
      and c.answer = 'given' and c.ended_at is null))));
