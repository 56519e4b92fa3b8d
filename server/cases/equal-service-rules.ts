import type { EqualService, OpenEqual, Served } from '../../contract/case-timeliness.ts'
import { LEAST_SHOWN } from './timeliness-rules.ts'

const nothing = { decided: null, inTime: null, median: null, granted: null, returned: null }

/** So few granted, refused or given back would point at people. */
const tellsOfFew = ({ decided, granted, returned }: Served): boolean =>
  [granted, decided - granted, returned].some(n => n > 0 && n < LEAST_SHOWN)

const answered = ({ decided, returned }: Served): number => decided + returned

/**
 * The comparison as everybody may read it: both sides of a matter or neither, since the sum of both stands beside it, and neither where that
 * sum is left out (`hidden`); what was granted and given back only where none of these nor the refused are few.
 */
export const openEqual = (lines: readonly EqualService[], hidden: ReadonlySet<string>): OpenEqual[] =>
  lines
    .filter(({ residents, newcomers }) => answered(residents) + answered(newcomers) > 0)
    .map(({ matter, residents, newcomers }) => {
      const both = [residents, newcomers]
      if (hidden.has(matter) || both.some(({ decided }) => decided < LEAST_SHOWN))
        return { key: matter, residents: nothing, newcomers: nothing }
      const few = both.some(tellsOfFew)
      const open = ({ decided, inTime, median, granted, returned }: Served) => ({
        decided,
        inTime,
        median,
        granted: few ? null : granted,
        returned: few ? null : returned
      })
      return { key: matter, residents: open(residents), newcomers: open(newcomers) }
    })
