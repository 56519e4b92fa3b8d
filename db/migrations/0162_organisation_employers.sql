-- A record may be about another one (an agreement about an employer), and an employer is registered once by its unified social credit code.
-- Both follow from its fields, so that neither can differ from what was written.
alter table organisation.record
  add column about uuid generated always as (nullif(fields ->> 'about', '')::uuid) stored,
  add column code text collate "C" generated always as (case when kind = 'employer' then fields ->> 'code' end) stored;
comment on column organisation.record.about is 'The record this one is about, where its kind has such a field.';
comment on column organisation.record.code is 'Of an employer: its unified social credit code (GB 32100). Never of a person.';
create index record_about on organisation.record (about) where about is not null;
create unique index record_code_once on organisation.record (register, code) where code is not null and state in ('draft', 'in-force');
-- Who takes part in a meeting reads what stands under a decision of it too.
alter policy record_read on organisation.record
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    or coalesce((select platform.lo()) between area and last_below, false)
    or partner = (select platform.account())
    or id = any ((select organisation.taking_part())::uuid[])
    or about = any ((select organisation.taking_part())::uuid[]));

-- Whether a body is registered in a district, by whichever office; its own area may not be seen from here. Tells the id and nothing else.
create function organisation.code_known(of_register integer, of_code text) returns uuid language sql stable security definer
  set search_path = pg_catalog, organisation as $$
  select r.id from organisation.record r where r.register = of_register and r.code = of_code and r.state in ('draft', 'in-force')
$$;
revoke all on function organisation.code_known from public;
grant execute on function organisation.code_known to anjia_app;
