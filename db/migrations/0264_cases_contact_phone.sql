-- How a family reaches a contact: a line of the office, never somebody's own.
alter table cases.contact add column phone text;
alter table cases.contact add constraint contact_phone_of_a_house check (phone ~ '^(0[0-9]{2,3}-)?[0-9]{5,8}$');
comment on column cases.contact.phone is 'The line of the office by which whoever was named is reached; of a successor it says nothing.';
grant update (phone) on cases.contact to anjia_app;
