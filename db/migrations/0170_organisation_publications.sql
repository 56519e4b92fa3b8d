-- What of a record everybody may read: its open fields and what became of what was owed, with everything by which somebody could be known held back.
create table organisation.publication (
  register integer not null,
  id uuid not null,
  record_id uuid not null,
  area bigint not null,
  kind text not null,
  title text not null,
  body text not null,
  held jsonb not null,
  published_on date not null,
  published_at timestamptz(3) not null default now(),
  published_by uuid not null,
  replaced_on date,
  withdrawn_on date,
  constraint publication_pkey primary key (register, id),
  constraint publication_id_once unique (id),
  constraint publication_record foreign key (register, record_id) references organisation.record (register, id),
  constraint publication_words check (char_length(title) between 1 and 200 and char_length(body) between 1 and 20000)
);
comment on table organisation.publication is 'A record as it was published on a day. Never changed: a later one replaces it and it stays in the archive; one that should not have been there is withdrawn and shown to nobody outside the office.';
create unique index publication_shown on organisation.publication (register, record_id) where replaced_on is null and withdrawn_on is null;
create index publication_days on organisation.publication (published_on, id);
alter table organisation.publication enable row level security;
alter table organisation.publication force row level security;
create policy publication_read on organisation.publication for select to anjia_app
  using (withdrawn_on is null or coalesce(area between (select platform.lo()) and (select platform.hi()), false));
create policy publication_add on organisation.publication for insert to anjia_app
  with check (published_by = (select platform.account()) and coalesce(area between (select platform.lo()) and (select platform.hi()), false));
create policy publication_end on organisation.publication for update to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check (coalesce(area between (select platform.lo()) and (select platform.hi()), false));
grant select, insert, update (replaced_on, withdrawn_on) on organisation.publication to anjia_app;
create policy publication_owner_reads on organisation.publication for select to current_user using (true);
create policy publication_owner_follows on organisation.publication for update to current_user using (true);

create or replace function organisation.follow_area(ended bigint, goes_to bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, organisation as $$
begin
  if not coalesce(ended between platform.lo() and platform.hi() and goes_to between platform.lo() and platform.hi(), false) then
    raise exception 'both areas lie in the territory of who changes them';
  end if;
  update record set area = goes_to where area = ended;
  update obligation set area = goes_to where area = ended;
  update publication set area = goes_to where area = ended;
end
$$;
