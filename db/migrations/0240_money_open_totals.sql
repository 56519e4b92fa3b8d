-- What of a line is paid, and of it audited, stands with the line: the public totals of a district would read every spending of two years each time.
alter table money.line add column spent bigint not null default 0, add column audited bigint not null default 0,
add constraint line_spends_what_it_holds check (audited between 0 and spent and spent <= amount + carried) not valid;
comment on column money.line.spent is 'In fen, of what is paid; written by the trigger of its spendings alone.';
comment on column money.line.audited is 'In fen, of what is paid and was audited; written by the trigger of its spendings alone.';
update money.line l set spent = s.paid, audited = s.audited
from (select register, line_id, sum(amount) as paid, coalesce(sum(amount) filter (where audited_on is not null), 0) as audited
  from money.spending where state = 'paid' group by 1, 2) s where s.register = l.register and s.line_id = l.id;
alter table money.line validate constraint line_spends_what_it_holds;
create index line_year on money.line (year);

-- Whatever the statement: of a line no more is asked for and paid than it holds.
create or replace function money.guard() returns trigger language plpgsql security definer set search_path = pg_catalog, money as $$
declare
  held bigint;
  told record;
begin
  select l.amount + l.carried into held from line l where l.register = new.register and l.id = new.line_id for update;
  select coalesce(sum(s.amount) filter (where s.state <> 'refused'), 0) as bound, coalesce(sum(s.amount) filter (where s.state = 'paid'), 0) as paid,
    coalesce(sum(s.amount) filter (where s.audited_on is not null), 0) as audited into told
    from spending s where s.register = new.register and s.line_id = new.line_id;
  if told.bound > held then raise exception 'a line does not spend what it lacks'; end if;
  update line l set spent = told.paid, audited = told.audited where l.register = new.register and l.id = new.line_id
    and (l.spent, l.audited) is distinct from (told.paid, told.audited);
  return null;
end
$$;
drop trigger spending_within on money.spending;
create trigger spending_within after insert or update of amount, state, audited_on on money.spending for each row execute function money.guard();

-- The totals everybody reads, for some years in one reading: of the smallest places that come to no more lines than somebody reads.
create function money.open_totals(of_years integer [], readable integer)
returns table (area bigint, year integer, purpose text, budget bigint, spent bigint, audited bigint)
language sql stable security definer set search_path = pg_catalog, money as $$
  with told as materialized (
    select l.area, l.year, l.purpose, sum(l.amount + l.carried) as budget, sum(l.spent) as spent, sum(l.audited) as audited
    from line l where l.year = any (of_years) group by 1, 2, 3),
  -- A community, a street, a district.
  step as (select coalesce(min(size), 1000000000) as size from unnest(array[1000, 1000000, 1000000000]::bigint[]) size
    where (select count(*) from (select distinct t.area - t.area % size, t.year, t.purpose from told t) line) <= readable)
  select t.area - t.area % step.size, t.year, t.purpose, sum(t.budget)::bigint, sum(t.spent)::bigint, sum(t.audited)::bigint
  from told t, step group by 1, 2, 3 order by 1, 2 desc, 3
$$;
revoke all on function money.open_totals from public;
grant execute on function money.open_totals to anjia_app;
drop function money.totals;
