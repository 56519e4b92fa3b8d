-- What is said in records and in what is owed under them, to be found by any two characters of it. Operators on arrays are not leakproof, so that
-- policies would keep them from an index (ARCHITECTURE.md): the table is read by one function alone, which keeps to the caller's scope itself.
create table organisation.search (
  register integer not null,
  id uuid not null,
  record_id uuid not null,
  area bigint not null,
  said text not null,
  grams text[] not null,
  constraint search_pkey primary key (register, id)
);
comment on table organisation.search is 'Texts of records and obligations, folded, with their characters, pairs of characters, and the areas they lie in as marks (a: in or below, x: exactly). Written by triggers alone and read by organisation.find.';
create index search_grams on organisation.search using gin (grams);
alter table organisation.search enable row level security;
alter table organisation.search force row level security;
create policy search_owner on organisation.search to current_user using (true) with check (true);

create function organisation.grams_of(said text) returns text[] language sql immutable parallel safe set search_path = pg_catalog as $$
  with one as (select c, row_number() over () as n from unnest(string_to_array(left(said, 2000), null)) c)
  select coalesce(array_agg(distinct g), '{}') from (
    select c as g from one union all select a.c || b.c from one a join one b on b.n = a.n + 1) pair where g !~ '\s'
$$;
create function organisation.marks_of(area bigint) returns text[] language sql immutable parallel safe set search_path = pg_catalog as $$
  select array_agg(distinct m) from (
    select 'a' || (area - area % size) as m from unnest(array[10000000000000, 100000000000, 1000000000, 1000000, 1000, 1]::bigint[]) size
    union all select 'x' || area) mark
$$;

create function organisation.note_record() returns trigger language plpgsql security definer set search_path = pg_catalog, organisation as $$
declare words text := lower(new.title || ' ' || coalesce((select string_agg(value, ' ') from jsonb_each_text(new.fields)), ''));
begin
  insert into search (register, id, record_id, area, said, grams)
    values (new.register, new.id, new.id, new.area, words, grams_of(words) || marks_of(new.area))
    on conflict (register, id) do update set area = excluded.area, said = excluded.said, grams = excluded.grams;
  return null;
end
$$;
create trigger record_noted after insert or update of title, fields, area on organisation.record for each row execute function organisation.note_record();
create function organisation.note_obligation() returns trigger language plpgsql security definer set search_path = pg_catalog, organisation as $$
declare words text := lower(new.what || ' ' || coalesce(new.evidence, ''));
begin
  insert into search (register, id, record_id, area, said, grams)
    values (new.register, new.id, new.record_id, new.area, words, grams_of(words) || marks_of(new.area))
    on conflict (register, id) do update set area = excluded.area, said = excluded.said, grams = excluded.grams;
  return null;
end
$$;
create trigger obligation_noted after insert or update of what, evidence, area on organisation.obligation for each row execute function organisation.note_obligation();

-- What is there already.
insert into organisation.search (register, id, record_id, area, said, grams)
  select r.register, r.id, r.id, r.area, w.words, organisation.grams_of(w.words) || organisation.marks_of(r.area) from organisation.record r,
    lateral (select lower(r.title || ' ' || coalesce((select string_agg(value, ' ') from jsonb_each_text(r.fields)), '')) as words) w;
insert into organisation.search (register, id, record_id, area, said, grams)
  select o.register, o.id, o.record_id, o.area, w.words, organisation.grams_of(w.words) || organisation.marks_of(o.area) from organisation.obligation o,
    lateral (select lower(o.what || ' ' || coalesce(o.evidence, '')) as words) w;

-- The records that say some words, the latest first: of the caller's area with everything below it, and of the areas above it. Of words that very many
-- say, the first thousand are looked at.
create function organisation.find(words text, most integer) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, organisation as $$
declare
  asked text := lower(btrim(words));
  lo bigint := platform.lo();
  parts text[] := regexp_split_to_array(asked, '\s+');
  wanted text[] := (select coalesce(array_agg(distinct g), '{}') from unnest(parts) p, unnest(grams_of(p)) g where char_length(g) = least(2, char_length(p)));
begin
  if lo is null or asked = '' or wanted = '{}' then return; end if;
  return query
    select distinct f.record_id from (
      (select s.record_id, s.said from search s where s.grams @> (wanted || ('a' || lo)) limit 1000)
      union all
      (select s.record_id, s.said from search s, unnest(array[10000000000000, 100000000000, 1000000000, 1000000, 1000]::bigint[]) size
        where lo % size <> 0 and s.grams @> (wanted || ('x' || (lo - lo % size))) limit 1000)) f
    where not exists (select from unnest(parts) p where position(p in f.said) = 0)
    order by 1 desc limit most;
end
$$;
revoke all on function organisation.find, organisation.note_record, organisation.note_obligation from public;
grant execute on function organisation.find to anjia_app;
