-- What a clinic is licensed for: the number of its licence, until when it holds, and which services of choice it offers. Public as the
-- clinic itself; of people nothing stands here.
create table care.clinic (
  outlet_id uuid not null,
  licence text not null,
  valid_until date not null,
  services text[] not null,
  set_by uuid not null,
  constraint clinic_pkey primary key (outlet_id),
  constraint clinic_outlet foreign key (outlet_id) references care.outlet (id),
  constraint clinic_licence_form check (licence ~ '^[0-9A-Z]{22}$'),
  constraint clinic_services_known check (cardinality(services) between 1 and 5
    and services <@ array['preconception', 'screening', 'iud', 'follow-up', 'counselling'])
);
comment on table care.clinic is 'The licence of a clinic and the services of choice it offers; past the last day of the licence nobody is shown them.';
alter table care.clinic enable row level security;
alter table care.clinic force row level security;
create policy clinic_read on care.clinic for select to anjia_app using (true);
create policy clinic_set on care.clinic for insert to anjia_app
  with check (set_by = (select platform.account())
    and exists (select from care.outlet o where o.id = outlet_id and o.kind = 'clinic' and o.area between (select platform.lo()) and (select platform.hi())));
create policy clinic_change on care.clinic for update to anjia_app
  using (exists (select from care.outlet o where o.id = outlet_id and o.area between (select platform.lo()) and (select platform.hi())))
  with check (set_by = (select platform.account()));
grant select, insert, update (licence, valid_until, services, set_by) on care.clinic to anjia_app;
