-- The papers of a spending: the file of its voucher, which a colleague sees before it is paid and the auditor afterwards.
create table money.voucher (
  register integer not null,
  spending_id uuid not null,
  id uuid not null,
  kind text not null,
  bytes integer not null,
  account uuid not null,
  added_at timestamptz(3) not null default now(),
  constraint voucher_pkey primary key (register, spending_id, id),
  constraint voucher_spending foreign key (register, spending_id) references money.spending (register, id),
  constraint voucher_kind_known check (kind in ('application/pdf', 'image/jpeg', 'image/png')),
  constraint voucher_bytes_few check (bytes between 1 and 20000000)
);
comment on table money.voucher is 'The voucher of a spending as a file, which stands sealed outside the database under this id. Only added to, until the spending was audited.';
alter table money.voucher enable row level security;
alter table money.voucher force row level security;
create policy voucher_read on money.voucher for select to anjia_app
  using (exists (select from money.spending s where s.register = voucher.register and s.id = voucher.spending_id));
create policy voucher_add on money.voucher for insert to anjia_app
  with check (account = (select platform.account()) and exists (select from money.spending s
    where s.register = voucher.register and s.id = voucher.spending_id and s.audited_on is null and s.state <> 'refused'));
grant select, insert on money.voucher to anjia_app;
