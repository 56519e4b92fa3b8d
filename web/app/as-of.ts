import { z } from 'zod'
import { AreaCode, Day } from '../../contract/values.ts'
import { today } from '../../ui/index.ts'

/** The two times of a page, kept in its address: the day the facts are true, and what was recorded by then. */
export const AsOf = z.object({
  on: Day.optional().catch(undefined),
  knownAt: z.iso.datetime({ offset: true }).optional().catch(undefined)
})
export type AsOf = z.infer<typeof AsOf>

/** The same with the area looked at; without it, the area of the post. */
export const AsOfInArea = AsOf.extend({ area: z.coerce.number().pipe(AreaCode).optional().catch(undefined) })
export type AsOfInArea = z.infer<typeof AsOfInArea>

export const isPast = ({ on, knownAt }: AsOf): boolean => (on !== undefined && on !== today()) || knownAt !== undefined

/** Only what is set, so that an address stays short. */
export const asOfOnly = ({ on, knownAt }: AsOf): AsOf => ({ ...(on && { on }), ...(knownAt && { knownAt }) })
