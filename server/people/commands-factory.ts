import type { z } from 'zod'
import {
  AddressChange,
  Birth,
  Cancellation,
  Correction,
  Death,
  HouseholdChange,
  MarriageChange,
  RelationChange,
  Restoration
} from '../../contract/life-events.ts'
import type { PersonPageDetail } from '../../contract/people.ts'
import { Day, EnrolmentId } from '../../contract/values.ts'
import { changeHousehold } from './change-household.ts'
import { getPerson } from './get-person.ts'
import { commandOf, type Enrolled, grid, officer, type Register } from './people-factory.ts'
import { cancelEnrolment, changeAddress, correctPerson, recordDeath, restoreEnrolment } from './record-life-events.ts'
import { recordRelationChange } from './record-relation-change.ts'
import { recordBirth } from './register-person.ts'
import { recordMarriageChange } from './relations.ts'

type Told<T extends z.ZodType> = Omit<z.input<T>, 'commandId' | 'source' | 'enrolment' | 'version'>
type One = Pick<Enrolled, 'enrolment'>

/** The commands of an officer at a desk, each on the version that is there. */
export function commandsOf(register: Register, who = officer) {
  const next = async (one: One) => ({ ...commandOf(), ...(await register.again(one)) })
  return {
    page: (one: { enrolment: string }, on?: string): Promise<PersonPageDetail> =>
      register.as(who, ctx =>
        getPerson(ctx, { id: EnrolmentId.parse(one.enrolment), ...(on && { on: Day.parse(on) }) })
      ),
    birth: (told: Partial<Told<typeof Birth>> = {}) => {
      const child = { seat: 'living', name: '张小安', sex: '2', bornOn: '2026-05-06', place: { area: grid } } as const
      return register.as(who, ctx => recordBirth(ctx, Birth.parse({ ...commandOf(), ...child, ...told })))
    },
    die: (one: One, diedOn: string) =>
      register.as(who, async ctx => recordDeath(ctx, Death.parse({ ...(await next(one)), diedOn }))),
    cancel: (one: One, on: string, reason: 'left' | 'duplicate' | 'mistake' = 'left') =>
      register.as(who, async ctx => cancelEnrolment(ctx, Cancellation.parse({ ...(await next(one)), on, reason }))),
    restore: (one: One, on: string) =>
      register.as(who, async ctx => restoreEnrolment(ctx, Restoration.parse({ ...(await next(one)), on }))),
    correct: (one: One, told: Partial<Told<typeof Correction>>) =>
      register.as(who, async ctx => correctPerson(ctx, Correction.parse({ ...(await next(one)), ...told }))),
    settle: (one: One, on: string, place: { area: number; address?: string }) =>
      register.as(who, async ctx => changeAddress(ctx, AddressChange.parse({ ...(await next(one)), on, place }))),
    house: (members: [one: One, headRelation: string][], told: Partial<Told<typeof HouseholdChange>> = {}) =>
      register.as(who, async ctx => {
        const named = await Promise.all(
          members.map(async ([one, headRelation]) => ({ ...(await register.again(one)), headRelation }))
        )
        const formed = { ...commandOf(), on: '2026-04-01', seat: 'living', members: named, ...told }
        return changeHousehold(ctx, HouseholdChange.parse(formed))
      }),
    relate: (told: Told<typeof RelationChange>) =>
      register.as(who, ctx => recordRelationChange(ctx, RelationChange.parse({ ...commandOf(), ...told }))),
    marry: (person: Enrolled, spouse: Enrolled, change: 'married' | 'ended', on: string) =>
      register.as(who, ctx =>
        recordMarriageChange(
          ctx,
          MarriageChange.parse({ ...commandOf(), person: person.person, spouse: spouse.person, on, change })
        )
      )
  }
}
