import { areaAt } from '../areas/index.ts'
import type { Caller } from '../platform/context.ts'

/** Of a place outside the caller's own area another register learns the district, not the grid somebody lives in. */
export const asSeenBy = ({ lo, hi }: Caller, area: number): number =>
  area >= lo && area <= hi ? area : areaAt(area, 'district')
