-- All China's provinces, cities and districts (places of hukou); Anhui down to communities. Source: see NOTICE.
create temporary table seed_area (code bigint, name text, level text, kind text) on commit drop;
-- load: seed_area from areas/areas.csv
insert into areas.register (name, opened_on)
  select name, date '2026-01-01' from seed_area where level = 'district' and code / 10000000000000 = 34 order by code;
-- The list says what is valid in its edition, not since when: the beginning stays open.
insert into areas.area (code, valid, level, name, kind, parent, register)
  select s.code, daterange(null, null), s.level, s.name, nullif(s.kind, ''),
    case s.level when 'province' then null when 'city' then s.code / 10000000000000 * 10000000000000
      when 'district' then s.code / 100000000000 * 100000000000 when 'street' then s.code / 1000000000 * 1000000000
      else s.code / 1000000 * 1000000 end,
    null
  from seed_area s;
update areas.area a set register = r.id
  from areas.area d join (select id, row_number() over (order by id) as place from areas.register) r
    on true join (select code, row_number() over (order by code) as place from areas.area where level = 'district' and code / 10000000000000 = 34) o
    on o.place = r.place
  where d.code = o.code and a.level in ('district', 'street', 'community') and a.code between d.code and d.code + 999999999;
analyze areas.area;
