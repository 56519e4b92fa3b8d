export type RelationKind = 'parent-child' | 'guardian' | 'custody' | 'spouse'

/** Of `parent-child` `from` is the parent, of `guardian` the guardian, of `custody` the parent who brings the child up; a `spouse` relation has no direction. */
export type Relation = { kind: RelationKind; from: string; to: string; validFrom: string; validTo?: string }

/** What is known of the two people's birth days, as far as it is known. */
export type Births = { from?: string; to?: string }

/**
 * `refused` cannot be true; `doubtful` needs a person to look, because a record (an old file, a divorce not yet taken
 * over) is more often wrong than a family.
 */
export type RelationProblem =
  | { code: 'relation.self' | 'relation.duplicate' | 'relation.period'; weight: 'refused' }
  | { code: 'relation.ages' | 'relation.second-spouse'; weight: 'doubtful' }

/** `validTo` is the first day on which the relation no longer holds. */
const overlap = (a: Relation, b: Relation): boolean =>
  (b.validTo === undefined || a.validFrom < b.validTo) && (a.validTo === undefined || b.validFrom < a.validTo)

const involves = (relation: Relation, person: string): boolean => relation.from === person || relation.to === person

function samePair(a: Relation, b: Relation): boolean {
  if (a.kind !== b.kind) return false
  if (a.from === b.from && a.to === b.to) return true
  return a.kind === 'spouse' && a.from === b.to && a.to === b.from
}

/** At the precision both days are known with: the same year alone is no contradiction, the same full day is. */
function notAfter(child: string, parent: string): boolean {
  const length = Math.min(child.length, parent.length)
  const [c, p] = [child.slice(0, length), parent.slice(0, length)]
  return c < p || (c === p && length === 10)
}

/** The first thing that speaks against a new relation, beside those already recorded for either person. */
export function relationProblem(
  draft: Relation,
  recorded: readonly Relation[],
  births: Births = {}
): RelationProblem | undefined {
  if (draft.from === draft.to) return { code: 'relation.self', weight: 'refused' }
  if (draft.validTo !== undefined && draft.validTo <= draft.validFrom) {
    return { code: 'relation.period', weight: 'refused' }
  }
  const meanwhile = recorded.filter(relation => overlap(relation, draft))
  if (meanwhile.some(relation => samePair(relation, draft))) return { code: 'relation.duplicate', weight: 'refused' }
  if (draft.kind === 'parent-child' && births.from && births.to && notAfter(births.to, births.from)) {
    return { code: 'relation.ages', weight: 'doubtful' }
  }
  const married = (person: string) => meanwhile.some(r => r.kind === 'spouse' && involves(r, person))
  if (draft.kind === 'spouse' && (married(draft.from) || married(draft.to))) {
    return { code: 'relation.second-spouse', weight: 'doubtful' }
  }
  return undefined
}
