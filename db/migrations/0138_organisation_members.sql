-- Who takes part in a meeting reads it and what was decided there, wherever their post is; and what somebody owes goes to a successor
-- when their post ends.
create table organisation.member (
  register integer not null,
  record_id uuid not null,
  account uuid not null,
  constraint member_pkey primary key (register, record_id, account),
  constraint member_record foreign key (register, record_id) references organisation.record (register, id)
);
comment on table organisation.member is 'Who takes part in a meeting: colleagues, and contacts of bodies in the area. Never a resident.';
create index member_account on organisation.member (account);
alter table organisation.member enable row level security;
alter table organisation.member force row level security;
create policy member_owner_reads on organisation.member for select to current_user using (true);

-- The meetings of who asks. As its owner, so that the policy of records does not ask itself.
create function organisation.taking_part() returns uuid[] language sql stable security definer set search_path = pg_catalog, organisation as $$
  select coalesce(array_agg(m.record_id), '{}') from member m where m.account = (select platform.account())
$$;
revoke all on function organisation.taking_part from public;
grant execute on function organisation.taking_part to anjia_app;

create policy member_read on organisation.member for select to anjia_app
  using (account = (select platform.account()) or exists (select from organisation.record r where r.register = member.register and r.id = member.record_id));
create policy member_add on organisation.member for insert to anjia_app
  with check (exists (select from organisation.record r where r.register = member.register and r.id = member.record_id and r.state = 'draft'
    and r.area between (select platform.lo()) and (select platform.hi())));
create policy member_drop on organisation.member for delete to anjia_app
  using (exists (select from organisation.record r where r.register = member.register and r.id = member.record_id and r.state = 'draft'
    and r.area between (select platform.lo()) and (select platform.hi())));
grant select, insert, delete on organisation.member to anjia_app;

alter policy record_read on organisation.record
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    or coalesce((select platform.lo()) between area and last_below, false)
    or partner = (select platform.account())
    or id = any ((select organisation.taking_part())::uuid[]));
alter policy obligation_read on organisation.obligation
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    or coalesce((select platform.lo()) between area and last_below, false)
    or owner = (select platform.account())
    or record_id = any ((select organisation.taking_part())::uuid[]));

create policy handover_owner_reads on access.handover for select to current_user using (true);
create policy handed_work_owner_reads on access.handed_work for select to current_user using (true);
-- What a hand-over names goes to its successor, whether it is owed in the area of the post or above it. Nothing but what it names.
create function organisation.take_over(of_handover uuid) returns void language sql security definer set search_path = pg_catalog, organisation as $$
  update obligation o set owner = h.to_account, version = o.version + 1 from access.handed_work w join access.handover h on h.id = w.handover_id
    where h.id = of_handover and h.made_by = (select platform.account()) and w.kind = 'obligation' and w.work_id = o.id
      and o.owner = h.from_account and o.state = 'open';
  update record r set owner = h.to_account, version = r.version + 1 from access.handed_work w join access.handover h on h.id = w.handover_id
    where h.id = of_handover and h.made_by = (select platform.account()) and w.kind = 'record' and w.work_id = r.id
      and r.owner = h.from_account and r.state in ('draft', 'in-force');
$$;
revoke all on function organisation.take_over from public;
grant execute on function organisation.take_over to anjia_app;
