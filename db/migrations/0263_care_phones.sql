-- The phone of an outlet, public as its address is: a line of a house, never somebody's own.
alter table care.outlet add column phone text;
alter table care.outlet add constraint outlet_phone_of_a_house check (phone ~ '^(0[0-9]{2,3}-)?[0-9]{5,8}$');
grant update (phone) on care.outlet to anjia_app;
