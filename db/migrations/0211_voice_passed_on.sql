-- What came to the wrong office is passed on to another of the same district, and never to the one complained about.
alter table voice.step drop constraint step_deed_known;
alter table voice.step add constraint step_deed_known check (deed in ('route', 'pass', 'extend', 'answer', 'ask-review', 'review', 'rate'));

create function voice.pass_on(what uuid, goes_to bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, voice as $$
begin
  update voice v set area = goes_to where v.id = what
    and v.kind <> 'charges' and platform.hears('voices') and v.area between platform.lo() and platform.hi()
    and goes_to / 1000000000 = v.area / 1000000000 and goes_to <> v.area
    and platform.account() <> all (v.about)
    and (v.kind <> 'complaint' or (goes_to not between v.about_area and v.about_last
      and not exists (select from unnest(voice.own_places()) p where p between v.about_area and v.about_last)));
  if not found then raise exception 'a voice is passed on by who hears it, within the district, and never to whom it is about'; end if;
end
$$;
revoke all on function voice.pass_on from public;
grant execute on function voice.pass_on to anjia_app;

-- How satisfied those were who rated an answer about an area, answered within some days: of fewer than five nothing is told.
create function voice.satisfaction(from_area bigint, to_area bigint, from_day date, to_day date) returns table (n integer, "of" integer)
  language sql stable security definer set search_path = pg_catalog, voice as $$
  select case when count(rating) >= 5 then count(*) filter (where rating = 1)::int else 0 end, case when count(rating) >= 5 then count(rating)::int else 0 end
  from voice where about_area between from_area and to_area and answered_on between from_day and to_day
$$;
revoke all on function voice.satisfaction from public;
grant execute on function voice.satisfaction to anjia_app;

-- The streets and communities one may write to: those of districts where somebody hears what is said. A form that lists a province is no form.
create function voice.offices(on_day date) returns table (code bigint, name text, level text, street bigint)
  language sql stable security definer set search_path = pg_catalog, areas, access as $$
  with district as (
    select distinct p.area - p.area % 1000000000 as lo from post p
    where p.role = 'petition_handler' and p.ended_at is null and p.valid_from <= on_day and (p.valid_to is null or p.valid_to >= on_day)
  )
  select a.code, a.name, a.level, a.code - a.code % 1000000 from area a join district d on a.code between d.lo and d.lo + 999999999
  where a.level in ('street', 'community') and a.valid @> on_day
    and exists (select from area s where s.code = a.code - a.code % 1000000 and s.valid @> on_day)
  order by a.code
$$;
revoke all on function voice.offices from public;
grant execute on function voice.offices to anjia_app;
