-- What the services cost (standard 22): lines of the budget with their sources, what is spent of them with its voucher, decided by another person than asked
-- for it, and audited. No column is about a resident, and nothing here is ever taken from one.
create schema money;
grant usage on schema money to anjia_app;

create table money.line (
  register integer not null,
  id uuid not null,
  area bigint not null,
  year integer not null,
  purpose text not null,
  source text not null,
  title text not null,
  amount bigint not null,
  carried bigint not null default 0,
  carried_from uuid,
  made_by uuid not null,
  made_on date not null,
  closed_on date,
  constraint line_pkey primary key (register, id),
  constraint line_id_once unique (id),
  constraint line_carried_once unique (carried_from),
  constraint line_year_known check (year between 2000 and 2100),
  constraint line_purpose_known check (purpose in ('running', 'publicity', 'pay', 'free-services', 'rewards')),
  constraint line_source_known check (source in ('street', 'district', 'city', 'province', 'state')),
  constraint line_amount_known check (amount >= 0 and carried >= 0 and amount + carried > 0),
  constraint line_title_short check (char_length(title) between 1 and 80)
);
comment on table money.line is 'A line of the budget of an area and year, in fen: for what, from where, how much, and what was carried over from the year before. Closed, nothing more is spent of it.';
create index line_area on money.line (area, year);
alter table money.line enable row level security;
alter table money.line force row level security;
create policy line_read on money.line for select to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false));
create policy line_add on money.line for insert to anjia_app
  with check (made_by = (select platform.account()) and coalesce(area between (select platform.lo()) and (select platform.hi()), false));
create policy line_close on money.line for update to anjia_app
  using (closed_on is null and coalesce(area between (select platform.lo()) and (select platform.hi()), false)) with check (true);
create policy line_owner on money.line for select to current_user using (true);
create policy line_owner_follows on money.line for update to current_user using (true);
grant select, insert, update (closed_on) on money.line to anjia_app;

create table money.spending (
  register integer not null,
  id uuid not null,
  line_id uuid not null,
  area bigint not null,
  what text not null,
  voucher text not null,
  amount bigint not null,
  state text not null default 'asked',
  asked_by uuid not null,
  asked_on date not null,
  decided_by uuid,
  decided_on date,
  audited_by uuid,
  audited_on date,
  finding text,
  constraint spending_pkey primary key (register, id),
  constraint spending_id_once unique (id),
  constraint spending_line foreign key (register, line_id) references money.line (register, id),
  constraint spending_amount_known check (amount > 0),
  constraint spending_state_known check (state in ('asked', 'paid', 'refused')),
  constraint spending_decided check ((state = 'asked') = (decided_by is null) and (decided_by is null) = (decided_on is null)),
  constraint spending_four_eyes check (decided_by <> asked_by),
  constraint spending_audited check ((audited_by is null) = (audited_on is null) and (audited_by is null or (state = 'paid' and audited_by not in (asked_by, decided_by)))),
  constraint spending_words check (char_length(what) between 1 and 200 and char_length(voucher) between 1 and 60 and char_length(finding) <= 500)
);
comment on table money.spending is 'What is spent of a line, in fen, with its voucher: asked for by one, decided by another, audited by a third.';
create index spending_of_line on money.spending (register, line_id);
create index spending_area on money.spending (area);
alter table money.spending enable row level security;
alter table money.spending force row level security;
create policy spending_read on money.spending for select to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false));
create policy spending_ask on money.spending for insert to anjia_app
  with check (asked_by = (select platform.account()) and state = 'asked'
    and exists (select from money.line l where l.register = spending.register and l.id = line_id and l.area = spending.area and l.closed_on is null));
create policy spending_go_on on money.spending for update to anjia_app
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)) with check (true);
create policy spending_owner on money.spending for select to current_user using (true);
create policy spending_owner_follows on money.spending for update to current_user using (true);
grant select, insert, update (state, decided_by, decided_on, audited_by, audited_on, finding) on money.spending to anjia_app;

-- Whatever the statement: of a line no more is asked for and paid than it holds.
create function money.guard() returns trigger language plpgsql security definer set search_path = pg_catalog, money as $$
begin
  perform 1 from line l where l.register = new.register and l.id = new.line_id for update;
  if (select sum(s.amount) from spending s where s.register = new.register and s.line_id = new.line_id and s.state <> 'refused')
     > (select l.amount + l.carried from line l where l.register = new.register and l.id = new.line_id) then
    raise exception 'a line does not spend what it lacks';
  end if;
  return null;
end
$$;
create trigger spending_within after insert or update of amount, state on money.spending for each row execute function money.guard();

-- For everybody to read: totals by area, year and purpose, of nobody.
create function money.totals(of_year integer) returns table (area bigint, purpose text, budget bigint, carried bigint, spent bigint, audited bigint)
  language sql stable security definer set search_path = pg_catalog, money as $$
  select l.area, l.purpose, sum(l.amount)::bigint, sum(l.carried)::bigint, sum(coalesce(s.paid, 0))::bigint, sum(coalesce(s.audited, 0))::bigint
  from line l left join lateral (select sum(amount) as paid, sum(amount) filter (where audited_on is not null) as audited
    from spending s where s.register = l.register and s.line_id = l.id and s.state = 'paid') s on true
  where l.year = of_year group by 1, 2
$$;
revoke all on function money.totals from public;
grant execute on function money.totals to anjia_app;

create function money.follow_area(ended bigint, goes_to bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, money as $$
begin
  if not coalesce(ended between platform.lo() and platform.hi() and goes_to between platform.lo() and platform.hi(), false) then
    raise exception 'both areas lie in the territory of who changes them';
  end if;
  update line set area = goes_to where area = ended;
  update spending set area = goes_to where area = ended;
end
$$;
