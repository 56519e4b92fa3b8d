-- What one command recorded is taken back as one: the batches of a transaction belong together, those of the other seats included.
alter table people.batch add column transaction xid8, add column undoes uuid;
alter table people.batch alter column transaction set default pg_current_xact_id();
comment on column people.batch.transaction is 'The transaction that recorded it; null for what was recorded before this column was there.';
comment on column people.batch.undoes is 'The batch this one takes back, as a whole or for some of its people.';
create index batch_transaction on people.batch (transaction);
create index batch_undoes on people.batch (undoes) where undoes is not null;

-- A relation is held wherever an office holds one of the two: it goes with a person who moves, and the old office keeps its past.
alter table people.relation drop constraint relation_pkey;
alter table people.relation add constraint relation_pkey primary key (register, id, area, known_from);
create index relation_batch on people.relation (batch_id);
create index household_batch on people.household (batch_id);

create table people.note (
  register integer not null,
  id uuid not null,
  enrolment_id uuid not null,
  purpose text not null,
  sealed text not null,
  account uuid not null,
  written_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  constraint note_pkey primary key (register, id),
  constraint note_purpose_known check (purpose in ('contact', 'language', 'access', 'promise')),
  constraint note_short_lived check (expires_at <= written_at + interval '90 days')
);
comment on table people.note is 'A short remark about one person for a named purpose: sealed, so that no statement searches it; shown to the person on request; hidden the moment it expires and deleted by people.forget_notes().';
create index note_enrolment on people.note (enrolment_id);
create index note_expiry on people.note (expires_at);
alter table people.note enable row level security;
alter table people.note force row level security;
-- Whoever sees the enrolment sees its notes: the territory and the protection of the enrolment are theirs.
create policy note_with_enrolment on people.note to anjia_app
  using (expires_at > now() and exists (select from people.enrolment e where e.register = note.register and e.id = note.enrolment_id))
  with check (exists (select from people.enrolment e where e.register = note.register and e.id = note.enrolment_id));
create policy note_owner on people.note to current_user using (true);
grant select, insert, delete on people.note to anjia_app;

-- The daily work deletes what nobody sees any more, which row-level security hides from it too. Of what it says how many.
create function people.forget_notes() returns integer language sql security definer set search_path = pg_catalog, people as $$
  with gone as (delete from people.note where expires_at <= now() returning 1) select count(*)::int from gone
$$;
