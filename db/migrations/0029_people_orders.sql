-- As with the initials (0020): with the area inside, the first page of a list or of a name in a street or a community is a walk
-- along the index alone past everybody who lives elsewhere. Without it the children of one community of a million people were
-- found by reading the births of all of them.
drop index people.enrolment_born;
create index enrolment_born on people.enrolment (born_on, id, area);
drop index people.enrolment_valid;
create index enrolment_valid on people.enrolment (valid_from, id, area);
drop index people.enrolment_name;
create index enrolment_name on people.enrolment (name, id, area);
drop index people.enrolment_pinyin;
create index enrolment_pinyin on people.enrolment (pinyin, id, area);
