import { z } from 'zod'
import { FactSource } from './decision.ts'

const Day = z.iso.date()
const Division = z.int().min(100_000).max(999_999)

/**
 * A claim of the childcare subsidy for one child; twins are two claims on one form. It asks what arts. 5, 6 and 9 of the
 * Management Rules need and nothing else: whose child comes first, who is married to whom and how many there are is
 * no condition and no field (R8, R13; Civil Code art. 1071).
 */
export const SubsidyClaim = z.strictObject({
  child: z.strictObject({
    bornOn: Day,
    chineseNational: z.boolean(),
    /** The day of the adoption, where there was one. */
    adoptedOn: Day.optional(),
    diedOn: Day.optional(),
    /** Where the child's hukou lies, from which day, in any order; empty until it is entered. */
    hukou: z.array(z.strictObject({ region: Division, from: Day })).max(50)
  }),
  claimant: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('parent'),
      /** Who has custody (抚养权) where the parents live apart; `shared` otherwise. */
      custody: z.enum(['shared', 'with-claimant', 'with-the-other', 'disputed'])
    }),
    z.strictObject({ kind: z.literal('guardian') }),
    z.strictObject({ kind: z.literal('institution'), registeredAt: Division })
  ]),
  /** The days on which this claimant claimed, first claim and renewals, in any order. */
  claimedOn: z.array(Day).max(50),
  /** Claims of somebody else for the same child, as the register of claims shows them. */
  otherClaims: z.array(z.strictObject({ on: Day, state: z.enum(['open', 'paid']) })).max(50),
  /** Where each fact comes from; the applicant unless told otherwise. */
  sources: z.partialRecord(z.enum(['child', 'hukou', 'death', 'adoption', 'custody', 'claims']), FactSource).optional()
})
export type SubsidyClaim = z.infer<typeof SubsidyClaim>

/**
 * The claim as it was known on a day: what happened or was told later does not exist yet. The decision of an old day can so be
 * made again, and is the same. A claim from before the adoption was not this claimant's to make and never counts.
 */
export function claimAsOf(claim: SubsidyClaim, on: string): SubsidyClaim {
  const { adoptedOn, diedOn, ...child } = claim.child
  return {
    ...claim,
    child: {
      ...child,
      ...(adoptedOn !== undefined && adoptedOn <= on && { adoptedOn }),
      ...(diedOn !== undefined && diedOn <= on && { diedOn }),
      hukou: child.hukou.filter(({ from }) => from <= on).sort((a, b) => (a.from < b.from ? -1 : 1))
    },
    claimedOn: claim.claimedOn.filter(day => day <= on && day >= (adoptedOn ?? day)).sort(),
    otherClaims: claim.otherClaims.filter(({ on: day }) => day <= on)
  }
}
