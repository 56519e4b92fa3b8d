import { createHash } from 'node:crypto'
import type { CaseAlert } from '../../contract/cases.ts'
import type { Matter } from '../../law/matters.ts'
import type { Decision } from '../../law/rules/decision.ts'
import type { Context } from '../platform/context.ts'
import { authorityOver } from './authority.ts'
import { alertsOf } from './case-alerts.ts'
import type { CaseContent } from './case-content.ts'
import { divisionOf, type Gathered, gatherFacts } from './case-facts.ts'
import type { CaseRow } from './list-cases.ts'
import { isInstant } from './record-deed.ts'

export interface Proposal {
  decision: Decision
  /** Changes when what would be decided changes, and not with the day. */
  mark: string
  gathered: Gathered
  alerts: CaseAlert[]
}

/** What the rule of the matter says today on what the register knows today. Undefined where nothing is decided. */
export async function propose(
  ctx: Context,
  { row, matter, content }: { row: CaseRow; matter: Matter; content: CaseContent }
): Promise<Proposal | undefined> {
  if (!matter.deciding || isInstant(matter, row)) return undefined
  const gathered = await gatherFacts(ctx, row, content)
  const { facts, personGone } = gathered
  const decision = matter.deciding.propose(facts, ctx.on)
  const watched = {
    facts,
    matter,
    personGone,
    authorityOver: authorityOver(row, ctx.on),
    office: divisionOf(row.area)
  }
  return { decision, mark: markOf(decision), gathered, alerts: alertsOf(watched) }
}

function markOf({ on: _, remedies: __, ...decision }: Decision): string {
  return createHash('sha256').update(JSON.stringify(decision)).digest('hex')
}
