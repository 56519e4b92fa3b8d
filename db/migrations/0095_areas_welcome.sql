-- The welcome pack of a street: where to go for what, in words that whoever is new understands. It names nobody, is dated, and is looked at again by a day.
create table areas.welcome (
  register integer not null,
  id uuid not null,
  area bigint not null,
  kind text not null,
  title text not null,
  body text not null,
  title_en text not null,
  body_en text not null,
  checked_on date not null,
  review_by date not null,
  account uuid not null,
  changed_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  constraint welcome_pkey primary key (register, id),
  constraint welcome_kind_known check (kind in ('clinic', 'vaccination', 'school', 'subsidies', 'contact')),
  constraint welcome_of_street check (area % 1000 = 0 and area % 1000000000 <> 0),
  constraint welcome_words check (char_length(title) between 2 and 30 and char_length(body) between 2 and 300
    and char_length(title_en) between 2 and 80 and char_length(body_en) between 2 and 600),
  constraint welcome_days check (checked_on <= review_by)
);
comment on table areas.welcome is 'A line of the welcome pack of a street or community: a clinic, a school, whom to ask. Public; checked_on is the day somebody last made sure of it, review_by the day it is looked at again. What there is to ask for is not written here: that are the matters (law/matters.ts).';
create index welcome_area on areas.welcome (area) where ended_at is null;
alter table areas.welcome enable row level security;
alter table areas.welcome force row level security;
create policy welcome_read on areas.welcome for select to anjia_app using (true);
create policy welcome_add on areas.welcome for insert to anjia_app
  with check (account = (select platform.account()) and area between (select platform.lo()) and (select platform.hi()));
create policy welcome_change on areas.welcome for update to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (account = (select platform.account()) and area between (select platform.lo()) and (select platform.hi()));
grant select, insert, update (area, kind, title, body, title_en, body_en, checked_on, review_by, account, changed_at, ended_at) on areas.welcome to anjia_app;
