create table people.happening (
  register integer not null,
  id bigint generated always as identity (sequence name people.happening_seq cache 64),
  kind text not null,
  area bigint not null,
  seat text not null,
  sex text not null,
  age smallint,
  split smallint not null,
  stay smallint not null,
  beyond smallint not null,
  valid_on date not null,
  recorded_at timestamptz(3) not null default now(),
  n integer not null,
  constraint happening_pkey primary key (register, id),
  constraint happening_kind_known check (kind in ('birth', 'death', 'arrival', 'departure'))
);
comment on table people.happening is 'Births, deaths and moves of people, appended with every change of the register: how many more or fewer happened in an area on a day, by sex and full years of age, and where hukou and living place lie (split, stay). beyond: of a move the lowest level both places share, 9 out of or into the register. It names nobody and holds nothing of marriage or children. Never updated; server/people/happening-rules.ts says what counts.';
create index happening_area on people.happening (area, valid_on);
alter table people.happening enable row level security;
alter table people.happening force row level security;
create policy happening_territory on people.happening to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false))
  with check (area between (select platform.lo()) and (select platform.hi()));
grant select, insert on people.happening to anjia_app;
