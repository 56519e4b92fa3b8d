import type { field } from '../../contract/field.ts'
import type { FieldCommand, Sent, SentState } from '../../contract/field-data.ts'
import type { FieldPhoto } from '../../contract/field-photos.ts'
import { type CommandId, type Day, PartialDay, Sex } from '../../contract/values.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireLawfulWords } from '../platform/refused-words.ts'
import type { Input } from '../platform/serve.ts'
import { requireCompound } from './compounds.ts'
import { callerFor, contact } from './devices.ts'
import { whyOf } from './held-rows.ts'
import { comparable, livingHere } from './living-here.ts'
import { doorTold, setNoCalls } from './no-calls.ts'
import { meets } from './proposal-rules.ts'

type Pushed = Input<typeof field.push>['body']

/**
 * Takes what a device recorded, line by line, each in a transaction of its own: one that is refused keeps its reason and holds up no
 * other, and one that was taken before gets its first answer. A device that was told of more lines than are here speaks to a server
 * restored from a backup: it takes nothing, and asks for all of them again.
 */
export async function push(
  { caller, platform }: { caller: Caller; platform: Platform },
  { device, sentBefore, commands }: Pushed
): Promise<{ taken: Sent[]; has: number; again: boolean }> {
  const request = { caller, operation: 'field.calls', route: 'push', trace: 'changes' } as const
  const counting = { ...request, trace: 'none' } as const
  const before = await inTransaction(platform, counting, async ctx => {
    await contact(ctx, device)
    return countSent(ctx, device)
  })
  if (before < sentBefore) return { taken: [], has: before, again: true }
  const taken: Sent[] = []
  for (const command of commands) {
    const home = await callerFor({ caller, platform }, device, command.grid)
    const asked = { ...request, caller: home }
    try {
      taken.push(await inTransaction(platform, asked, ctx => take(ctx, device, command)))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      taken.push(
        await inTransaction(platform, asked, ctx => keep(ctx, device, command, { state: 'refused', refusal: error }))
      )
    }
  }
  const has = commands.length === 0 ? before : await inTransaction(platform, counting, ctx => countSent(ctx, device))
  return { taken, has, again: false }
}

export async function countSent({ tx }: Context, device: string): Promise<number> {
  const { rows } = await tx.query<{ n: number }>('select field.count_sent($1) as n', [device])
  return rows[0]!.n
}

async function take(ctx: Context, device: string, sent: FieldCommand): Promise<Sent> {
  const before = await answered(ctx, sent.id)
  if (before) return before
  const command = onAPastDay(sent, ctx.on)
  requireLawfulWords(...textsOf(command))
  switch (command.kind) {
    case 'called':
      await closeTask(ctx, command)
      return keep(ctx, device, command, { state: 'done' })
    case 'no-calls':
      await setNoCalls(ctx, await doorTold(ctx, command), command.wish)
      return keep(ctx, device, command, { state: 'done' })
    case 'moved-out': {
      const { person } = await livingHere(ctx, command.enrolment)
      return keep(ctx, device, command, { state: 'waiting', person })
    }
    case 'changed': {
      if (!isWell(command)) throw new Refusal('field.written-otherwise')
      const living = await livingHere(ctx, command.enrolment)
      const { person } = living
      const met = meets(comparable(ctx, command, living), living.facts[command.field])
      return keep(ctx, device, command, { state: met === 'same' ? 'done' : met, person })
    }
    case 'address-right': {
      const { person, shown } = await livingHere(ctx, command.enrolment)
      if (shown.address !== command.address) throw new Refusal('field.address-other')
      return keep(ctx, device, command, { state: 'waiting', person })
    }
    case 'born':
      for (const parent of command.parents) await livingHere(ctx, parent)
      return keep(ctx, device, command, { state: 'waiting' })
    case 'found':
      if (command.stayFrom && (command.stayFrom as string) > ctx.on) throw new Refusal('field.future')
      return keep(ctx, device, command, { state: 'waiting' })
    case 'checked':
      await requireCompound(ctx, command.compound)
      await closeTask(ctx, { task: command.task, outcome: 'done' })
      return keep(ctx, device, command, { state: 'waiting' })
  }
}

/** Only of who moved out somebody said the day. Of all else it is the phone's own, and a phone whose clock is ahead must not cost a line. */
function onAPastDay(command: FieldCommand, today: Day): FieldCommand {
  if (command.on <= today) return command
  if (command.kind === 'moved-out') throw new Refusal('field.future')
  return { ...command, on: today }
}

/** A day or a sex is one only in its own form; other facts are words. */
const isWell = ({ field, now }: { field: string; now: string }): boolean =>
  field === 'bornOn' ? PartialDay.safeParse(now).success : field !== 'sex' || Sex.safeParse(now).success

function textsOf(command: FieldCommand): string[] {
  if (command.kind === 'address-right') return [command.address]
  if (command.kind === 'found') return [command.address, command.headRelation ?? '']
  return command.kind === 'changed' && command.field === 'address' ? [command.now] : []
}

/** Wherever the line was taken: a grid may have been cut anew since. */
export async function answered({ tx }: Context, id: CommandId): Promise<Sent | undefined> {
  const { rows } = await tx.query<Parameters<typeof whyOf>[0] & { state: SentState }>(
    'select state, code, params, reason from field.known($1)',
    [[id]]
  )
  return rows[0] && { id, state: rows[0].state, reason: whyOf(rows[0]) }
}

interface Kept {
  state: 'done' | 'waiting' | 'conflict' | 'refused'
  person?: string
  refusal?: Refusal
}

export async function keep(
  ctx: Context,
  device: string,
  command: FieldCommand | FieldPhoto,
  { state, person, refusal }: Kept
): Promise<Sent> {
  const { register, grid } = await contact(ctx, device)
  const { id, kind, at, on, grid: _, ...told } = command
  const enrolment = person && 'enrolment' in command ? command.enrolment : null
  await ctx.tx.query(
    `insert into field.sent (register, id, area, device_id, account, kind, made_at, on_day, enrolment_id, person_id, body, state, code, params)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (register, id) do nothing`,
    [
      register,
      id,
      grid,
      device,
      ctx.caller.account,
      kind,
      at,
      on,
      enrolment,
      person ?? null,
      // A refused word is not kept, and what is done needs nothing more.
      state === 'waiting' || state === 'conflict' ? ctx.sealer.seal(JSON.stringify(told)) : null,
      state,
      refusal?.code ?? null,
      refusal ? JSON.stringify(refusal.params) : null
    ]
  )
  if (person) ctx.sawPeople([person])
  ctx.trace({ detail: { line: id, kind, state } })
  return { id, state, reason: refusal ? whyOf({ code: refusal.code, params: refusal.params, reason: null }) : null }
}

/** Two who call on the same household close its call once; the second is told nothing is left to do. */
async function closeTask(
  { tx, sawPeople }: Context,
  { task, outcome }: Pick<Extract<FieldCommand, { kind: 'called' }>, 'task' | 'outcome'>
): Promise<void> {
  const { rows } = await tx.query<{ person: string | null }>(
    `update field.task set state = 'called', outcome = $2, closed_at = now() where id = $1 and state = 'open'
     returning person_id as person`,
    [task, outcome]
  )
  if (rows[0]?.person) sawPeople([rows[0].person])
  if (rows[0]) return
  const { rowCount } = await tx.query('select from field.task where id = $1', [task])
  if (!rowCount) throw new Refusal('field.not-here')
}
