import { z } from 'zod'
import { RosterFilters, type RosterView } from '../../contract/rosters.ts'
import { AsOfInArea } from '../app/as-of.ts'

const kept = RosterFilters.shape

/** A roster's view in its address: area, day, order and what narrows it; never a name or a number of a person. */
export const RosterSearch = AsOfInArea.extend({
  sort: z
    .string()
    .max(100)
    .regex(/^-?[a-zA-Z]+(,-?[a-zA-Z]+)*$/)
    .optional()
    .catch(undefined),
  place: kept.place.catch(undefined),
  // The address reader takes 80 for a number.
  decade: z.coerce
    .string()
    .pipe(z.enum(['60', '70', '80', '90', '100']))
    .optional()
    .catch(undefined),
  seat: kept.seat.catch(undefined),
  reason: kept.reason.catch(undefined),
  missing: kept.missing.catch(undefined),
  stay: kept.stay.catch(undefined)
})
export type RosterSearch = z.infer<typeof RosterSearch>

/** The same without what is not set, as the server wants it. */
export const viewOf = (search: RosterSearch): RosterView =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as RosterView
