-- The planner took the old policy for a sieve that lets one row in thousands through, and read the whole table rather than an
-- index in its order: 260 ms instead of 5 at 400,000 entries. Inside coalesce it does not guess.
drop policy entry_read on audit.entry;
create policy entry_read on audit.entry for select to anjia_app
  using (coalesce((select current_setting('anjia.auditor', true)) = 'on', false)
    and coalesce(area_hi = 0 or area_lo >= (select platform.lo()) and area_hi <= (select platform.hi()), false));
