import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { grid, idNumber, newPerson, openRegister, type Register } from '../people-factory.ts'
import { registerPerson } from '../register-person.ts'
import { candidatesAfter, gatherCandidates } from './candidates.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const beginning = { a: '00000000-0000-0000-0000-000000000000', b: '00000000-0000-0000-0000-000000000000' }
const byIndex = { entries: 1_000_000, part: 1 }
const byHash = { entries: 0, part: 0 }

/** Whoever is compared, in a transaction that leaves nothing. */
async function candidates(ctx: Context, since: string, few: typeof byIndex): Promise<string[]> {
  await gatherCandidates(ctx, since, few)
  const found = await candidatesAfter(ctx, beginning, 100_000)
  for (const table of ['changed', 'candidate', 'other_form', ...(few === byHash ? ['all'] : [])])
    await ctx.tx.query(`drop table pg_temp.duplicate_${table}`)
  return found.map(({ a, b }) => `${a} ${b}`)
}

// Few names, days, addresses and phones, so that people meet in every way; some numbers stand and some do not.
const told = fc.record({
  name: fc.constantFrom('王芳', '王方', '李娜', '汪芳'),
  bornOn: fc.constantFrom('1990-01-02', '1990-02-01', '1990-01-12', '1991-01-02', '1990-03-02', '1990-01', '1990'),
  standing: fc.boolean(),
  phone: fc.option(fc.constantFrom('13800138000', '13800138001'), { nil: undefined }),
  line: fc.option(fc.constantFrom('一号楼101室', '一号楼102室'), { nil: undefined })
})

test('by index or by hash, the same people are compared', async () => {
  let number = 1
  await fc.assert(
    fc.asyncProperty(fc.array(told, { minLength: 3, maxLength: 12 }), async people => {
      await register
        .as({ role: 'street_officer', lo: 340104001000000, hi: 340104001999999 }, async ctx => {
          for (const { name, bornOn, standing, phone, line } of people)
            await registerPerson(
              ctx,
              newPerson({
                name,
                bornOn,
                ...(standing && bornOn.length === 10 && { idNumber: idNumber(number++ % 1000, bornOn) }),
                ...(phone && { phone }),
                place: { area: grid, ...(line && { address: line }) }
              })
            )
          const indexed = await candidates(ctx, '-infinity', byIndex)
          expect(await candidates(ctx, '-infinity', byHash)).toEqual(indexed)
          throw new Undone()
        })
        .catch(error => {
          if (!(error instanceof Undone)) throw error
        })
    }),
    { numRuns: 20 }
  )
})

class Undone extends Error {}
