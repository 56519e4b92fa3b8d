-- Cases that are decided: what was asked for the same child is found by one key, a promise that was not kept is told above, and two
-- colleagues at one case lose nothing, for each says which state of it they saw.
alter table cases."case"
  add column version integer not null default 1,
  add column child_person uuid,
  add column claim_key bytea,
  add column checked_by uuid,
  add column escalated_on date,
  add column authority_until date,
  add column claimed_on date not null default (now() at time zone 'Asia/Shanghai')::date;
comment on column cases."case".version is 'Goes up with every deed; a deed names the one it was decided on.';
comment on column cases."case".claim_key is 'A keyed hash of the child (by person, or by the number told), so that two claims for one child find each other; null where a matter is of the person alone.';
comment on column cases."case".authority_until is 'The last day of a proxy''s authority.';
comment on column cases."case".claimed_on is 'The day it was asked for, by which rules reckon; whoever goes on with the claim of somebody who died keeps theirs.';
comment on column cases."case".due_on is 'The last promised working day; null while the resident owes a paper, and once it is decided.';
grant update (child_id, child_person, claim_key, sealed, version, checked_by, escalated_on, authority_until, claimed_on) on cases."case" to anjia_app;

-- A renewal is delivered each year for the same child; a birth is registered once.
drop index cases.case_once;
create unique index case_once on cases."case" (person_id, matter, child_id)
  where state = 'delivered' and child_id is not null and matter = 'birth-registration';
-- A form sent twice, at two desks at one moment: the index lets one through.
create unique index case_open_once on cases."case" (person_id, matter, claim_key) nulls not distinct
  where state in ('submitted', 'noticed', 'accepted', 'accepted-gaps', 'checked');
create index case_claim on cases."case" (claim_key) where claim_key is not null;

alter table cases.event
  add column papers text[] not null default '{}',
  add column done_on date not null default (now() at time zone 'Asia/Shanghai')::date;
comment on column cases.event.done_on is 'The day it counts for: clocks run by it.';
comment on column cases.event.papers is 'The papers a deed is about, by their key in law/matters: asked for, left to follow, or brought.';

create table cases.decision (
  register integer not null,
  case_id uuid not null,
  id uuid not null,
  choice text not null,
  outcome text not null,
  total bigint not null,
  granted text[] not null default '{}',
  sealed text not null,
  account uuid not null,
  decided_at timestamptz(3) not null default now(),
  constraint decision_pkey primary key (register, case_id, id),
  constraint decision_case_fkey foreign key (register, case_id) references cases."case" (register, id),
  constraint decision_choice_known check (choice in ('as-proposed', 'grant-open', 'refuse-open'))
);
comment on column cases.decision.granted is 'Year and first month of each line that is due, as 2026 2026-01: what is not granted again.';
comment on table cases.decision is 'What was decided, whole and as it was told: rule, dated figures, facts with their source, reasons, remedies (sealed: law/rules/decision.ts). A case that is reopened is decided again beside it. Never changed, never deleted.';
alter table cases.decision enable row level security;
alter table cases.decision force row level security;
create policy decision_read on cases.decision for select to anjia_app
  using (exists (select from cases."case" c where c.register = decision.register and c.id = decision.case_id));
create policy decision_add on cases.decision for insert to anjia_app
  with check (account = (select platform.account()) and exists (select from cases."case" c where c.register = decision.register and c.id = decision.case_id));
create policy decision_owner on cases.decision to current_user using (true);
grant select, insert on cases.decision to anjia_app;

-- The other claim may lie in another office's area. The answer says when and how far, and of nobody.
create policy case_owner on cases."case" to current_user using (true);
create function cases.claims_for(key bytea, of_matter text, besides uuid)
returns table (case_id uuid, mine boolean, claimed_on date, state text, granted text[]) language sql stable security definer set search_path = pg_catalog, cases as $$
  select c.id, c.person_id = (select person_id from cases."case" where id = besides),
    c.claimed_on, c.state,
    case when c.state in ('decided', 'delivered') then
      (select d.granted from cases.decision d where d.register = c.register and d.case_id = c.id order by d.decided_at desc, d.id desc limit 1) end
  from cases."case" c
  where c.claim_key = key and c.matter = of_matter and c.id <> besides and c.state not in ('draft', 'returned', 'withdrawn')
  order by c.claimed_on, c.id
$$;
