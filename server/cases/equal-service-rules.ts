import type { EqualService, OpenEqual, Served } from '../../contract/case-timeliness.ts'
import { LEAST_SHOWN } from './timeliness-rules.ts'

const nothing = { decided: null, inTime: null, median: null, granted: null }

/** So few granted, or so few refused, would point at people. */
const tellsOfFew = ({ decided, granted }: Served): boolean =>
  [granted, decided - granted].some(n => n > 0 && n < LEAST_SHOWN)

/**
 * The comparison as everybody may read it: both sides of a matter or neither, since the sum of both stands beside it, and neither where that
 * sum is left out (`hidden`); what was granted only where neither the granted nor the refused are few.
 */
export const openEqual = (lines: readonly EqualService[], hidden: ReadonlySet<string>): OpenEqual[] =>
  lines
    .filter(({ residents, newcomers }) => residents.decided + newcomers.decided > 0)
    .map(({ matter, residents, newcomers }) => {
      const both = [residents, newcomers]
      if (hidden.has(matter) || both.some(({ decided }) => decided < LEAST_SHOWN))
        return { key: matter, residents: nothing, newcomers: nothing }
      const few = both.some(tellsOfFew)
      const open = ({ decided, inTime, median, granted }: Served) => ({
        decided,
        inTime,
        median,
        granted: few ? null : granted
      })
      return { key: matter, residents: open(residents), newcomers: open(newcomers) }
    })
