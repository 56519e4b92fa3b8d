-- Closed enrolments are few among many; their roster is of the last month, by the day they were closed.
create index enrolment_closed on people.enrolment (valid_from, id) where not enrolled;
