-- What waits today is counted at every opening of the desk: each of these holds only what is open.
create index upload_open on intake.upload (area) where status in ('read', 'accepting');
create index duplicate_pair_area on people.duplicate_pair (area_a) where status = 'open';
create index approval_granted on access.approval (asked_by, decided_at) where status = 'granted';
create index enrolment_address_open on people.enrolment (area, id) where seat = 'living' and enrolled and address_open;
create index enrolment_stay_unknown on people.enrolment (area, id)
  where seat = 'living' and enrolled and stay_from is null and other_area / 100000000000 <> area / 100000000000;
create index enrolment_open_facts on people.enrolment (area, id)
  where enrolled and (born_on is null or born_precision <> 'day' or sex in ('0', '9') or name = '');
