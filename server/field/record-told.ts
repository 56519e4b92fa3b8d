import type { FieldCommand } from '../../contract/field-data.ts'
import { Birth, NewPerson } from '../../contract/life-events.ts'
import { AreaCode, type EnrolmentId } from '../../contract/values.ts'
import {
  cancelEnrolment,
  changeAddress,
  childRelation,
  correctPerson,
  recordBirth,
  registerPerson,
  settleAddresses
} from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { keepCheck } from './compounds.ts'
import { livingHere } from './living-here.ts'

interface Line {
  area: number
  by: string
  made_at: string
  told: FieldCommand
}

/** Records in the register what was told at a door: true from the day on which it was so, known from now on. */
export async function record(ctx: Context, { area, by, made_at, told }: Line): Promise<{ batch: string | null }> {
  const told_at = new Date(Date.parse(made_at) + 8 * 3_600_000).toISOString().slice(0, 10)
  const common = { commandId: told.id, source: `网格员${by}走访登记 ${told_at}` }
  switch (told.kind) {
    case 'moved-out': {
      const { version } = await livingHere(ctx, told.enrolment)
      return cancelEnrolment(ctx, { ...common, enrolment: told.enrolment, version, on: told.on, reason: 'left' })
    }
    case 'found': {
      const { name, sex, bornOn, address, household, headRelation, stayFrom, otherArea, phone, on } = told
      return registerPerson(
        ctx,
        NewPerson.parse({
          ...common,
          seat: 'living',
          on,
          name,
          sex,
          bornOn,
          place: { area, address },
          household,
          headRelation,
          stayFrom,
          otherArea,
          phone
        })
      )
    }
    case 'born':
      return recordBirth(ctx, Birth.parse({ ...common, ...(await childOf(ctx, told)) }))
    case 'changed': {
      const { enrolment, field, now, on } = told
      const { version } = await livingHere(ctx, enrolment)
      const right = { ...common, enrolment, version, on }
      if (field === 'address') return changeAddress(ctx, { ...right, place: { area: area as never, address: now } })
      if (field === 'phone') return correctPerson(ctx, { ...right, retract: [], facts: {}, phone: now })
      // A name, a birthday or a sex that was written wrong was so from the beginning; a relation may have changed.
      const since = field === 'headRelation' ? right : { ...common, enrolment, version }
      return correctPerson(ctx, { ...since, retract: [], facts: { [field]: now } })
    }
    case 'address-right': {
      const { enrolment, address } = told
      const { version, shown } = await livingHere(ctx, enrolment)
      if (shown.address !== address) throw new Refusal('field.address-other')
      const settled = [{ address: { grid: AreaCode.parse(area), text: address }, people: [{ enrolment, version }] }]
      return settleAddresses(ctx, { source: common.source, settled })
    }
    case 'checked':
      await keepCheck(ctx, { told })
      return { batch: null }
    default:
      throw new Refusal('field.decided')
  }
}

/** A newborn is entered with the household of the first parent told. Nobody is asked why, how many, or whether married. */
async function childOf(ctx: Context, { parents, name, sex, bornOn }: Extract<FieldCommand, { kind: 'born' }>) {
  const { rows } = await ctx.tx.query<{
    id: EnrolmentId
    person_id: string
    area: number
    address: string | null
    household_id: string | null
    head_relation: string | null
    other_area: number | null
  }>(
    `select id, person_id, area, address, household_id, head_relation, other_area from people.enrolment
     where id = any($1::uuid[]) and seat = 'living' and enrolled`,
    [parents]
  )
  const first = rows.find(row => row.id === parents[0])
  if (!first || rows.length < new Set(parents).size) throw new Refusal('field.not-here')
  const headRelation = first.household_id ? childRelation(first.head_relation, sex) : undefined
  return {
    seat: 'living',
    name,
    sex,
    bornOn,
    place: { area: first.area, ...(first.address && { address: first.address }) },
    parents: rows.map(row => row.person_id),
    ...(first.household_id && { household: first.household_id, ...(headRelation && { headRelation }) }),
    ...(first.other_area && { otherArea: first.other_area })
  }
}
