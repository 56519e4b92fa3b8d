-- Two colleagues by name who are there for a family (special assistance, PFPL art. 32): who, since when, and who was it before.
create table cases.contact (
  register integer not null,
  case_id uuid not null,
  id uuid not null,
  place smallint not null,
  account_id uuid not null,
  account uuid not null,
  named_on date not null,
  ended_on date,
  constraint contact_pkey primary key (register, case_id, id),
  constraint contact_case_fkey foreign key (register, case_id) references cases."case" (register, id),
  constraint contact_place_known check (place in (1, 2)),
  constraint contact_ended_later check (ended_on >= named_on)
);
comment on table cases.contact is 'The two named contacts of a case: account_id is there for the family, account named them. One whose post ends is handed over with the rest of their work, or replaced; who it was before stays on record.';
create unique index contact_one_each on cases.contact (register, case_id, place) where ended_on is null;
create index contact_account on cases.contact (account_id) where ended_on is null;
alter table cases.contact enable row level security;
alter table cases.contact force row level security;
create policy contact_read on cases.contact for select to anjia_app
  using (exists (select from cases."case" c where c.register = contact.register and c.id = contact.case_id));
create policy contact_add on cases.contact for insert to anjia_app
  with check (account = (select platform.account()) and exists (select from cases."case" c where c.register = contact.register and c.id = contact.case_id));
create policy contact_end on cases.contact for update to anjia_app
  using (exists (select from cases."case" c where c.register = contact.register and c.id = contact.case_id));
grant select, insert, update (ended_on) on cases.contact to anjia_app;

-- (That the owner reads posts is in 0047.) Whoever sees the case learns who is there for the family now, also where the post of that colleague lies above their own area.
create policy handover_owner on access.handover for select to current_user using (true);
create policy handed_work_owner on access.handed_work for select to current_user using (true);
create function cases.contact_now(contact uuid, named uuid, of_day date) returns table (account_id uuid, in_post boolean)
  language sql stable security definer set search_path = pg_catalog, access as $$
  select r.who, exists (select from access.post p where p.account_id = r.who and p.ended_at is null
    and p.valid_from <= of_day and (p.valid_to is null or p.valid_to >= of_day))
  from (select access.responsible('contact', contact, named) as who) r
$$;
