-- Places at an event: taken by a code and a number of heads. Nobody is named, and who came is kept nowhere.
create table organisation.place (
  register integer not null,
  record_id uuid not null,
  code_hash bytea not null,
  heads smallint not null,
  taken_on date not null,
  constraint place_pkey primary key (register, record_id, code_hash),
  constraint place_record foreign key (register, record_id) references organisation.record (register, id),
  constraint place_code_once unique (code_hash),
  constraint place_heads_few check (heads between 1 and 6)
);
comment on table organisation.place is 'Places taken at an event, by the hash of a code that whoever signed up was given. It says nothing of them, and goes when they give it back.';
alter table organisation.place enable row level security;
alter table organisation.place force row level security;
create policy place_read on organisation.place for select to anjia_app
  using (exists (select from organisation.record r where r.register = place.register and r.id = place.record_id));
create policy place_owner on organisation.place to current_user using (true) with check (true);
grant select on organisation.place to anjia_app;

-- What everybody may sign up for on a day: in force, not over, with the places that are left.
create function organisation.events(on_day date) returns table (id uuid, area bigint, title text, fields jsonb, day date, "left" integer)
  language sql stable security definer set search_path = pg_catalog, organisation as $$
  select r.id, r.area, r.title, r.fields, r.begins_on,
    greatest((r.fields ->> 'seats')::int - coalesce((select sum(p.heads) from place p where p.register = r.register and p.record_id = r.id), 0)::int, 0)
  from record r where r.kind = 'event' and r.state = 'in-force' and r.begins_on >= on_day order by r.begins_on, r.id limit 200
$$;
revoke all on function organisation.events from public;
grant execute on function organisation.events to anjia_app;

-- Takes places, one after the other: nobody gets one that is not there. Answers how many were taken, none where there are too few.
create function organisation.take_place(of_event uuid, of_hash bytea, of_heads integer, on_day date) returns integer
  language plpgsql security definer set search_path = pg_catalog, organisation as $$
declare free integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('event ' || of_event, 0));
  select e."left" into free from events(on_day) e where e.id = of_event;
  if free is null or free < of_heads then return 0; end if;
  insert into place (register, record_id, code_hash, heads, taken_on) select r.register, r.id, of_hash, of_heads, on_day from record r where r.id = of_event;
  return of_heads;
end
$$;
revoke all on function organisation.take_place from public;
grant execute on function organisation.take_place to anjia_app;

create function organisation.give_back_place(of_hash bytea) returns integer language sql security definer set search_path = pg_catalog, organisation as $$
  with gone as (delete from place where code_hash = of_hash returning 1) select count(*)::int from gone
$$;
revoke all on function organisation.give_back_place from public;
grant execute on function organisation.give_back_place to anjia_app;
