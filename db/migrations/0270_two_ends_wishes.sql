-- A hand-over between two places is done at the wish of each person (standard 8(7), 12(2); PIPL 23): which entry of the ledger it stands on, so
-- that it is accepted no more once they took the wish back.
alter table people.move add column consent_id uuid;
comment on column people.move.consent_id is 'The wish of the person it was asked on (people.consent), where it was asked between two places; null for a move that the person declared at one end.';

-- What two places settle about whoever looks at their own page: who asked whom, what was told of them, how far it is and who counts them.
-- Runs as the owner because both offices' rows belong to neither's reader; it answers of one person and of nobody else.
create policy exchange_owner on two_ends.exchange for select to current_user using (true);
create policy message_owner on two_ends.message for select to current_user using (true);
create policy move_owner on people.move for select to current_user using (true);
create function two_ends.of_me() returns table (id uuid, kind text, state text, turn text, asking_area bigint, asked_area bigint, opened_on date,
    due_on date, closed_on date, hukou text, living text, handed boolean, facts jsonb)
  language sql stable security definer set search_path = pg_catalog, two_ends, people as $$
  select x.id, x.kind, x.state, x.turn, x.asking_area, x.asked_area, (x.opened_at at time zone 'Asia/Shanghai')::date, x.due_on,
    (x.closed_at at time zone 'Asia/Shanghai')::date, p.hukou, p.living,
    exists (select from move v where v.id = p.move_id and v.status = 'asked'),
    coalesce((select jsonb_agg(f.value order by m.position) from message m cross join jsonb_array_elements(m.body -> 'facts') f
      where m.exchange_id = x.id and f.value ->> 'ref' = p.ref::text), '[]')
  from participant p join exchange x on x.id = p.exchange_id
  join enrolment e on e.register = p.asking_register and e.id = p.asking_enrolment
  where e.person_id = platform.self() and not people.person_protected(platform.self()) and not hides(x.id)
  order by x.opened_at desc limit 20
$$;
comment on function two_ends.of_me() is 'What two places settle about the person whose page is open, and nothing of anybody else in it.';
