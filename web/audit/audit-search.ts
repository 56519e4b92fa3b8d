import { z } from 'zod'
import { AreaCode, PersonId } from '../../contract/values.ts'

const text = (most: number) => z.string().max(most).optional().catch(undefined)

/** What is looked at stands in the address: ids, days and names of acts, never a name or number of a resident. */
export const AuditSearch = z.object({
  person: z.uuid().optional().catch(undefined),
  username: text(30),
  operation: text(60),
  route: text(60),
  area: z.coerce.number().int().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  refused: z.boolean().optional().catch(undefined)
})
export type AuditSearch = z.infer<typeof AuditSearch>

/** What the address asks, as the server wants it: days are whole days in China. */
export const queryOf = ({ from, to, area, person, ...rest }: AuditSearch) => ({
  ...rest,
  ...(person && { person: PersonId.parse(person) }),
  ...(area !== undefined && AreaCode.safeParse(area).success && { area: AreaCode.parse(area) }),
  ...(from && { from: `${from}T00:00:00+08:00` }),
  ...(to && { to: `${to}T23:59:59.999+08:00` })
})
