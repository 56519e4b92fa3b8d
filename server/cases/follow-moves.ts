import { sql } from 'kysely'
import { findVariant } from '../../law/matters.ts'
import { areaAt } from '../areas/index.ts'
import { followerOfMoves, type Moved, noteFollowed, readMoves } from '../people/index.ts'
import { type Context, inTransaction, type Platform } from '../platform/context.ts'
import { addPrintouts, closePrintouts, movePrintouts } from '../printouts/index.ts'
import { requireMatter } from './case-content.ts'
import { isOpen } from './case-rules.ts'
import { type CaseRow, select } from './list-cases.ts'
import { lockCase, recordDeed, stepsOf } from './record-deed.ts'

const asked = { caller: followerOfMoves, operation: 'cases.handle', route: 'follow moves', trace: 'changes' } as const
const goesOn = '随迁居转到现在的登记地继续办理，申请日期不变'
const cameBack = '迁移已撤销，回到原来的办理机关'
const asBefore = '迁移已撤销，恢复办理，申请日期不变'

/**
 * What was running where somebody lived goes on at their new office, or ends with a letter, as its matter says; a move that is
 * taken back brings back what is still running. How many moves were followed.
 */
export async function followMoves(platform: Platform): Promise<number> {
  const moves = await inTransaction(platform, { ...asked, trace: 'none' }, ctx => readMoves(ctx, 'cases'))
  for (const move of moves)
    await inTransaction(platform, asked, async ctx => {
      if (!(await noteFollowed(ctx, 'cases', move))) return
      if (move.back) await takeBack(ctx, move)
      else if (move.to) await follow(ctx, move)
    })
  return moves.length
}

/** What nobody handed in is a draft of the desk that began it; what is decided is handed out where it was decided, and stands on the person's own page. */
const running = sql`c.state not in ('draft', 'decided', 'delivered', 'returned', 'withdrawn')`

async function follow(ctx: Context, move: Moved): Promise<void> {
  const rows = await select(
    ctx,
    sql`(c.person_id = ${move.person}::uuid or c.child_person = ${move.person}::uuid) and ${running}`
  )
  for (const { id } of rows) {
    await lockCase(ctx, id)
    const [row] = await select(ctx, sql`c.id = ${id}::uuid and ${running}`)
    const ofChild = row && standsOnChild(ctx, row)
    if (!row || !isOf(move, row, ofChild!) || wentElsewhere(move, row)) continue
    ctx.sawPeople([row.person])
    const { matter } = requireMatter(ctx, row.matter, row.variant)
    // Within the street whoever was told still serves the person.
    const stays = areaAt(row.area, 'street') === areaAt(move.toArea!, 'street')
    const did = stays || matter.deciding?.afterMove === 'follows' ? 'followed' : 'ended'
    const to = { area: areaAt(move.toArea!, 'community'), enrolment: move.to! }
    await sql`insert into cases.moved_case (move_seq, register, case_id, did, from_area, from_enrolment, to_area, to_enrolment, of_child)
      values (${move.seq}, ${row.register}, ${id}::uuid, ${did}, ${row.area}, ${move.left}::uuid, ${to.area}, ${to.enrolment}::uuid, ${ofChild})`.execute(
      ctx.tables<'cases'>()
    )
    if (did === 'followed') await moveTo(ctx, row, { ...to, ofChild: ofChild!, reason: goesOn })
    else await end(ctx, row)
  }
}

/** A matter that asks where the hukou of the child comes from is filed there, and its parent's own move leaves it in place. */
function standsOnChild(ctx: Context, { matter: key, variant: of, childPerson }: CaseRow): boolean {
  const variant = findVariant(requireMatter(ctx, key, of).matter, of)
  return childPerson !== null && variant !== undefined && 'childHukouFrom' in variant.form.shape
}

/** Passed on by hand before, to an office that the change of address within the district did not leave. */
const wentElsewhere = ({ left, leftArea, to }: Moved, { area }: CaseRow): boolean =>
  left === to && areaAt(area, 'community') !== areaAt(leftArea, 'community')

const isOf = ({ person, seat, left }: Moved, row: CaseRow, ofChild: boolean): boolean =>
  ofChild ? row.childPerson === person && seat === 'hukou' : row.enrolment === left

interface Goes {
  area: number
  enrolment: string
  ofChild: boolean
  reason: string
}

/** Papers that wait go along, so that they are handed out where the person is. */
async function moveTo(ctx: Context, row: CaseRow, { area, enrolment, ofChild, reason }: Goes): Promise<void> {
  const { register, id } = row
  await record(ctx, row, 'transfer', reason)
  const db = ctx.tables<'cases'>()
  await db
    .updateTable('cases.case')
    .set({ area, ...(ofChild ? { child_id: enrolment } : { enrolment_id: enrolment }) })
    .where('register', '=', register)
    .where('id', '=', id)
    .execute()
  await movePrintouts(ctx, { register, subject: id }, area)
}

async function end(ctx: Context, row: CaseRow): Promise<void> {
  const { register, id, area, person, matter: key, variant } = row
  const ending = requireMatter(ctx, key, variant).matter.deciding?.afterMove
  await record(ctx, row, 'return', typeof ending === 'object' ? ending.whyZh : goesOn)
  await addPrintouts(ctx, [{ register, subject: id, area, person, kind: 'moved' }])
}

/** A deed as anybody's, by the same rules. */
async function record(
  ctx: Context,
  row: CaseRow,
  deed: 'transfer' | 'return' | 'submit',
  reason: string
): Promise<void> {
  const { matter } = requireMatter(ctx, row.matter, row.variant)
  const steps = await stepsOf(ctx, row)
  await recordDeed(ctx, row, { matter, steps, step: { deed, by: ctx.caller.account }, reason })
}

interface MovedCase {
  id: string
  did: 'followed' | 'ended'
  fromArea: number
  fromEnrolment: string
  toArea: number
  ofChild: boolean
}

/** What is running comes back; what was answered meanwhile, passed on or asked anew stays as it is. */
async function takeBack(ctx: Context, { move }: Moved): Promise<void> {
  const { rows } = await sql<MovedCase>`update cases.moved_case set taken_back_at = now()
    where move_seq = ${move} and taken_back_at is null
    returning case_id as id, did, from_area as "fromArea", from_enrolment as "fromEnrolment", to_area as "toArea", of_child as "ofChild"`.execute(
    ctx.tables<'cases'>()
  )
  for (const { id, did, fromArea, fromEnrolment, toArea, ofChild } of rows) {
    await lockCase(ctx, id)
    const [row] = await select(ctx, sql`c.id = ${id}::uuid`)
    if (!row) continue
    ctx.sawPeople([row.person])
    if (did === 'followed' && row.area === toArea && isOpen(row.state) && row.state !== 'decided')
      await moveTo(ctx, row, { area: fromArea, enrolment: fromEnrolment, ofChild, reason: cameBack })
    if (did === 'ended' && row.state === 'returned' && !(await askedAnew(ctx, row))) {
      await record(ctx, row, 'submit', asBefore)
      await closePrintouts(ctx, { register: row.register, subject: id }, { kinds: ['moved'], state: 'void' })
    }
  }
}

const askedAnew = async (ctx: Context, { id, person, matter, claimKey }: CaseRow): Promise<boolean> =>
  (
    await select(
      ctx,
      sql`c.person_id = ${person}::uuid and c.matter = ${matter} and c.claim_key is not distinct from ${claimKey} and c.id <> ${id}::uuid and ${running}`
    )
  ).length > 0
