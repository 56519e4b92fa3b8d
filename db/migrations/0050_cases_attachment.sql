-- Papers that were photographed or sent as a file (law/matters): what they are is told by their bytes, and no file name is kept.
create table cases.attachment (
  register integer not null,
  case_id uuid not null,
  id uuid not null,
  paper text not null,
  kind text not null,
  bytes integer not null,
  account uuid not null,
  added_at timestamptz(3) not null default now(),
  constraint attachment_pkey primary key (register, case_id, id),
  constraint attachment_case_fkey foreign key (register, case_id) references cases."case" (register, id),
  constraint attachment_kind_known check (kind in ('application/pdf', 'image/jpeg', 'image/png')),
  constraint attachment_bytes_few check (bytes between 1 and 20000000)
);
comment on table cases.attachment is 'A paper of a case as a file, which stands sealed outside the database under this id. Seen by whoever sees the case. Deleted with its file 180 days after the case ended.';
alter table cases.attachment enable row level security;
alter table cases.attachment force row level security;
create policy attachment_read on cases.attachment for select to anjia_app
  using (exists (select from cases."case" c where c.register = attachment.register and c.id = attachment.case_id));
create policy attachment_add on cases.attachment for insert to anjia_app
  with check (account = (select platform.account()) and exists (select from cases."case" c where c.register = attachment.register and c.id = attachment.case_id));
create policy attachment_remove on cases.attachment for delete to anjia_app
  using (exists (select from cases."case" c where c.register = attachment.register and c.id = attachment.case_id));
grant select, insert, delete on cases.attachment to anjia_app;
