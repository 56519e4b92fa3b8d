-- A round that was planned wrongly can be called off: what of it is still open is cancelled, what was called on stays.
alter table field.campaign add column ended_on date;
alter table field.campaign add column ended_account uuid;
alter table field.campaign add constraint campaign_ended check ((ended_on is null) = (ended_account is null)) not valid;
alter table field.campaign validate constraint campaign_ended;
comment on column field.campaign.ended_on is 'The day it was called off; its open calls were cancelled then.';
grant update (ended_on, ended_account) on field.campaign to anjia_app;
