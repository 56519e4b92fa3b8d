-- A message that waits for days is sent only where it would still be written: whoever came under protection, died, ended the account, changed the
-- phone or chose another way meanwhile gets none at the old address.
create function residents.still_tells(of_person uuid, by_channel text, address text) returns boolean
  language sql stable security definer set search_path = pg_catalog, residents as $$
  select not people.person_protected(of_person) and not exists (select from people.enrolment e where e.person_id = of_person and e.died_on is not null)
    and case by_channel
      when 'sms' then exists (select from binding b where b.person_id = of_person and b.ended_at is null and b.phone = address)
        and not exists (select from channel c where c.person_id = of_person and c.channel = 'sms' and not c.wanted)
      else exists (select from channel c where c.person_id = of_person and c.channel = by_channel and c.wanted and c.confirmed_at is not null and c.sealed = address)
    end
$$;
comment on function residents.still_tells is 'Whether a message written for this person would go to this address today.';
