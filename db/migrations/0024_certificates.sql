-- Certificates that anybody can verify (GB/T 36904 in manner; ESL art. 13): what was issued, what no longer holds, and each use
-- of the office's seal. The keys that sign are outside the database.
create schema certificates;
grant usage on schema certificates to anjia_app;

create sequence certificates.serial;
grant usage on sequence certificates.serial to anjia_app;

create table certificates.certificate (
  register integer not null,
  id uuid not null,
  area bigint not null,
  number text not null,
  version integer not null default 1,
  type text not null,
  subject_id uuid not null,
  person_id uuid not null,
  sealed text not null,
  issued_on date not null,
  valid_until date,
  key_id text not null,
  account uuid not null,
  revoked_at timestamptz(3),
  revoked_account uuid,
  revoked_reason text,
  constraint certificate_pkey primary key (register, id),
  constraint certificate_number_key unique (number),
  constraint certificate_version_key unique (register, subject_id, version),
  constraint certificate_revoked check (num_nulls(revoked_at, revoked_account, revoked_reason) in (0, 3)),
  constraint certificate_reason_short check (char_length(revoked_reason) <= 200)
);
comment on table certificates.certificate is 'What was issued to whom about what (subject_id: a case). sealed holds the holder''s name and the signed line, so that a reprint is the same paper. Issued anew it is a next version, and the earlier one is revoked.';
create unique index certificate_stands on certificates.certificate (register, subject_id) where revoked_at is null;
create index certificate_area on certificates.certificate (area, id);
create index certificate_person on certificates.certificate (person_id);
alter table certificates.certificate enable row level security;
alter table certificates.certificate force row level security;
-- Of a person under protection only the trained role sees what was issued; asked of the person, so that it is true at any time.
create policy certificate_territory on certificates.certificate to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and ((select platform.trained()) or not people.person_protected(person_id)))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update (area, revoked_at, revoked_account, revoked_reason) on certificates.certificate to anjia_app;

create table certificates.revocation (
  number text not null,
  revoked_on date not null,
  constraint revocation_pkey primary key (number)
);
comment on table certificates.revocation is 'The public list of numbers that no longer hold. Numbers only: it tells of nobody.';
alter table certificates.revocation enable row level security;
alter table certificates.revocation force row level security;
create policy revocation_public on certificates.revocation using (true) with check (true);
grant select, insert on certificates.revocation to anjia_app;

create table certificates.seal_use (
  register integer not null,
  id uuid not null,
  area bigint not null,
  certificate_id uuid not null,
  use text not null,
  account uuid not null,
  used_at timestamptz(3) not null default now(),
  constraint seal_use_pkey primary key (register, id),
  constraint seal_use_known check (use in ('issue', 'print')),
  constraint seal_use_certificate_fkey foreign key (register, certificate_id) references certificates.certificate (register, id)
);
comment on table certificates.seal_use is 'The register of uses of the seal (用印登记): every signature and every print, by whom and when. Never changed, never deleted.';
create index seal_use_area on certificates.seal_use (area, used_at, id);
create index seal_use_certificate on certificates.seal_use (register, certificate_id);
alter table certificates.seal_use enable row level security;
alter table certificates.seal_use force row level security;
create policy seal_use_read on certificates.seal_use for select to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false));
create policy seal_use_add on certificates.seal_use for insert to anjia_app
  with check (account = (select platform.account()) and area between (select platform.lo()) and (select platform.hi()));
create policy seal_use_refile on certificates.seal_use for update to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update (area) on certificates.seal_use to anjia_app;
