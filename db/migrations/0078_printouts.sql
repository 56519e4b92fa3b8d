-- Every paper an office owes somebody waits in one list: those of cases, the closing notices of old cases, letters to households.
create schema printouts;
grant usage on schema printouts to anjia_app;
alter table cases.printout set schema printouts;
alter table cases.print set schema printouts;

-- The migration runs before the server of the same version answers: nobody reads the old name any more.
-- squawk-ignore renaming-column
alter table printouts.printout rename column case_id to subject_id;
alter table printouts.printout drop constraint printout_case_fkey;
alter table printouts.printout alter column person_id drop not null;
alter table printouts.printout drop constraint printout_kind_known;
alter table printouts.printout add constraint printout_kind_known
  check (kind in ('outcome', 'notice', 'closing', 'death', 'birth', 'correction'));
alter index printouts.printout_case rename to printout_subject;
comment on table printouts.printout is 'A paper that the office prints and hands over: of a case (outcome, notice), of an old case (closing), a letter to a household (death, birth, correction). subject_id is the case, the old case or the letter; person_id is whom it is about, where the register knows. due_on is the day the answer was promised for. Void: what it says no longer stands, or the paper asked for has come.';

-- Of an old case nobody is known to the register, so nobody's protection hides it.
alter policy printout_territory on printouts.printout
  using (coalesce(area between (select platform.lo()) and (select platform.hi()), false)
    and ((select platform.trained()) or person_id is null or not people.person_protected(person_id)));

-- Letters waited in a list of their own; none was ever printed by the platform, so one handed over is known as just that.
insert into printouts.printout (register, id, area, subject_id, person_id, kind, state, made_at, closed_at, closed_account)
select n.register, n.id, n.area, n.id, e.person_id, n.kind, case n.status when 'to-print' then 'waiting' else 'handed-over' end,
  n.made_at, n.handed_at, n.handed_account
from lists.notice n join people.enrolment e on e.register = n.register and e.id = n.enrolment_id
where n.status <> 'taken-back';
drop index lists.notice_open;
alter table lists.notice drop constraint notice_status_known, drop constraint notice_handed,
  drop column status, drop column handed_at, drop column handed_account;
comment on table lists.notice is 'A letter to a household: condolence or congratulation and what it may now ask for, or the correction of one. Its words are made when it is printed; kept is for whom and why. It waits, is printed and handed over in printouts.printout.';
-- It follows its community when that is renumbered, as the paper does.
grant update (area) on lists.notice to anjia_app;

-- Closing notices were printed from their archive and nobody kept of which: each waits once.
insert into printouts.printout (register, id, area, subject_id, kind)
select register, uuidv7(), area, id, 'closing' from cases.legacy_case order by id;
