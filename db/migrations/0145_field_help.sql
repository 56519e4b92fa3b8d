-- A grid worker comes because somebody who asked for help agreed to that: put to them in their case like a referral, taken back by them at any
-- time, over with their case. The worker's list has the day and the door; what help was asked for stays with the case.
alter table support.offer drop constraint offer_kind_known;
alter table support.offer add constraint offer_kind_known check (kind in ('referral', 'visit', 'call')) not valid;
create index offer_call on support.offer (moved_at) where kind = 'call';

alter table field.task add column offer_id uuid;
alter table field.task drop constraint task_kind_known;
alter table field.task add constraint task_kind_known
  check (kind in ('who-lives-here', 'welcome', 'look-in', 'verify-address', 'missing-facts', 'visit', 'help')) not valid;
alter table field.task drop constraint task_whence;
-- From a round, asked for by the person with all that they said, or agreed to by them in their case.
alter table field.task add constraint task_whence
  check (num_nulls(half, about) = case kind when 'visit' then 0 else 2 end and (kind = 'help') = (offer_id is not null)
    and (kind in ('visit', 'help')) = (campaign_id is null) and (kind not in ('visit', 'help') or enrolment_id is not null)) not valid;
create unique index task_offer on field.task (offer_id) where state <> 'cancelled';
comment on column field.task.offer_id is 'What the person agreed to in their case (support.offer); the case itself is not named here, and its words are nowhere in this schema.';
