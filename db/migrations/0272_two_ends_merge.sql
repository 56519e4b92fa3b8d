-- A pairing that made one person of two entries names its merge, so that a wrong one is taken back before the right record is bound.
alter table two_ends.participant add column merge_id uuid;
comment on column two_ends.participant.merge_id is 'The merge (people.merge) by which the pairing made one of two entries; null where they were one already.';
grant update (merge_id) on two_ends.participant to anjia_app;
