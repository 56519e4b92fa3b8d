-- Moves with both ends, and who lives together, for statistics to count.
create view statistics.moved with (security_invoker = true) as
  select seat, from_area, to_area, valid_on, answered_at from people.move where status = 'accepted';
comment on view statistics.moved is 'Moves between two registers that both ends agreed on, each with its two places; it names nobody.';
grant select on statistics.moved to anjia_app;

create view statistics.house_member with (security_invoker = true) as
  select household_id, seat, area from people.enrolment where enrolled and household_id is not null;
comment on view statistics.house_member is 'Of each person in a household which one it is, so that households can be counted by size; it names nobody.';
grant select on statistics.house_member to anjia_app;
