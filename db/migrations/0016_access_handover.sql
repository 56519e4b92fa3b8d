-- Work belongs to an area and is done by whoever holds a post there; each open piece has one who answers for it: who began
-- it, or whom it was handed over to when a post ended or a person left. Who began it is never rewritten.
create table access.handover (
  id uuid not null,
  area bigint not null,
  from_account uuid not null,
  to_account uuid not null,
  post_id uuid,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  constraint handover_pkey primary key (id),
  constraint handover_from_fkey foreign key (from_account) references access.login (id),
  constraint handover_to_fkey foreign key (to_account) references access.login (id),
  constraint handover_post_fkey foreign key (post_id) references access.post (id),
  constraint handover_two_people check (from_account <> to_account)
);
comment on table access.handover is 'Open work of one account in an area, handed over to a successor with a post there: by whom, when, and with the end of which post.';
create index handover_to on access.handover (to_account, made_at);
create index handover_from on access.handover (from_account);
create index handover_area on access.handover (area);
alter table access.handover enable row level security;
alter table access.handover force row level security;
create policy handover_read on access.handover for select to anjia_app
  using ((select platform.account()) in (from_account, to_account) or coalesce(area between (select platform.lo()) and (select platform.hi()), false));
create policy handover_make on access.handover for insert to anjia_app
  with check (made_by = (select platform.account()) and area between (select platform.lo()) and (select platform.hi()));
grant select, insert on access.handover to anjia_app;

create table access.handed_work (
  handover_id uuid not null,
  kind text not null,
  work_id uuid not null,
  constraint handed_work_pkey primary key (kind, work_id, handover_id),
  constraint handed_work_handover_fkey foreign key (handover_id) references access.handover (id)
);
comment on table access.handed_work is 'One open piece of work that was handed over: an import, a move, a request for approval, a list; ids only.';
create index handed_work_handover on access.handed_work (handover_id);
alter table access.handed_work enable row level security;
alter table access.handed_work force row level security;
create policy handed_work_with_handover on access.handed_work to anjia_app
  using (exists (select from access.handover h where h.id = handover_id))
  with check (exists (select from access.handover h where h.id = handover_id and h.made_by = (select platform.account())));
grant select, insert on access.handed_work to anjia_app;

-- Who answers for a piece of work that `began` began.
create function access.responsible(of_kind text, work uuid, began uuid) returns uuid language sql stable
  as $$ select coalesce((select h.to_account from access.handed_work w join access.handover h on h.id = w.handover_id
    where w.kind = of_kind and w.work_id = work order by h.made_at desc limit 1), began) $$;

-- A decision says why; a request handed over is used by the successor, who may then not decide on it.
alter table access.approval add column reason text, add constraint approval_reason_short check (char_length(reason) <= 200);
alter table access.approval drop constraint approval_kind_known;
alter table access.approval add constraint approval_kind_known check (kind in ('grant-post', 'reveal-in-bulk', 'export', 'clear-second-factor'));
comment on column access.approval.reason is 'Why it was granted or refused, shown to who asked.';
grant update (reason) on access.approval to anjia_app;
create index approval_asked_by on access.approval (asked_by, asked_at);
drop policy approval_read on access.approval;
create policy approval_read on access.approval for select to anjia_app
  using (asked_by = (select platform.account()) or coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    or access.responsible('approval', id, asked_by) = (select platform.account()));
drop policy approval_use on access.approval;
create policy approval_use on access.approval for update to anjia_app
  using (status = 'granted' and access.responsible('approval', id, asked_by) = (select platform.account()))
  with check (status = 'used' and access.responsible('approval', id, asked_by) = (select platform.account()));

-- One approval may name a set of people; each of them is used once.
create table access.approval_use (
  approval_id uuid not null,
  subject uuid not null,
  account uuid not null,
  used_at timestamptz not null default now(),
  constraint approval_use_pkey primary key (approval_id, subject),
  constraint approval_use_approval_fkey foreign key (approval_id) references access.approval (id)
);
comment on table access.approval_use is 'For whom of the people it names an approval was used: ids of enrolments, each once.';
alter table access.approval_use enable row level security;
alter table access.approval_use force row level security;
create policy approval_use_own on access.approval_use to anjia_app
  using (exists (select from access.approval a where a.id = approval_id))
  with check (account = (select platform.account()) and exists (select from access.approval a where a.id = approval_id and a.status = 'granted'));
grant select, insert on access.approval_use to anjia_app;

-- People see where they are signed in; administrators see which accounts still wait for their password.
grant select (ip_address, user_agent, created_at) on access.session to anjia_app;
create policy activation_administered on access.activation for select to anjia_app
  using (exists (select from access.login l where l.id = account_id and l.area between (select platform.lo()) and (select platform.hi())));
grant select (account_id, made_at) on access.activation to anjia_app;
create index login_name on access.login (name collate "C", username);
create index post_valid_to on access.post (valid_to) where ended_at is null and valid_to is not null;

-- The audit is read page by page, also with ten million rows: each filter has its index. Refusals are few.
create index entry_operation on audit.entry (operation, at);
create index entry_refused on audit.entry (at) where detail ? 'refused';

-- The entries about one person. The operator that searches them is not leakproof, so that row-level security would read every
-- row instead of the index; this asks the same questions as the policy and answers keys only.
create function audit.about(person uuid) returns table (chain smallint, "position" bigint) language sql stable security definer
  set search_path = pg_catalog, audit as $$
  select e.chain, e.position from audit.entry e
  where e.persons @> array[person] and current_setting('anjia.auditor', true) is not distinct from 'on'
    and (e.area_hi = 0 or e.area_lo >= platform.lo() and e.area_hi <= platform.hi())
$$;

-- The hash an entry follows from, which may stand in an entry of another territory; a hash tells nothing.
create function audit.hash_before(of_chain smallint, of_position bigint) returns bytea language sql stable security definer
  set search_path = pg_catalog, audit as $$
  select coalesce((select e.hash from audit.entry e where e.chain = of_chain and e.position = of_position - 1), decode(repeat('00', 32), 'hex'))
$$;

-- Some of the chains, so that whoever verifies ten million rows sees how far it has come.
create function audit.verify_chains(first smallint, last smallint) returns table (chain smallint, entries bigint, broken bigint[])
  language sql stable security definer set search_path = pg_catalog, audit as $$
  with linked as (
    select e as row, lag(e.hash, 1, decode(repeat('00', 32), 'hex')) over (partition by e.chain order by e.position) as previous,
      lag(e.position, 1, 0) over (partition by e.chain order by e.position) as before
    from audit.entry e where e.chain between first and last
  ), found as (
    select (row).chain, count(*) as entries, max((row).position) as reached,
      array_agg((row).position) filter (where (row).hash is distinct from sha256(previous || convert_to(audit.text_of(row), 'UTF8')) or (row).position <> before + 1) as wrong
    from linked group by 1
  )
  select c.chain, coalesce(f.entries, 0),
    coalesce(f.wrong[1:100], '{}') || case when c.length <> coalesce(f.entries, 0)
      or c.head <> coalesce((select e.hash from audit.entry e where e.chain = c.chain and e.position = f.reached), decode(repeat('00', 32), 'hex'))
      then array[c.length] else '{}' end
  from audit.chain c left join found f using (chain) where c.chain between first and last and (c.length > 0 or f.entries > 0)
$$;
