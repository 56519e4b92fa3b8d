import type pg from 'pg'
import { LookUp } from '../contract/people.ts'
import { rangeOf } from '../server/areas/index.ts'
import { commandLine } from '../server/open-platform.ts'
import { namePinyin } from '../server/people/index.ts'
import { lookUpPeople } from '../server/people/look-up-people.ts'
import type { Role } from '../server/platform/access.ts'
import { type Context, inTransaction } from '../server/platform/context.ts'
import { asOwner, typed } from '../server/platform/db.ts'
import { type Figure, median, percentile, timed } from './figure.ts'
import { district, type Place, say, street } from './place.ts'
import { recording, type Statement } from './record-statements.ts'

const ways = ['idNumber', 'name', 'initials', 'pinyin', 'phone', 'bornOn', 'address'] as const
type Way = (typeof ways)[number]
const asked = 100
const officers = { street_officer: street, district_officer: district } as const satisfies Partial<Record<Role, number>>

/**
 * Each look-up through its use case, with territory, masking and audit row, against the one SELECT it asks, by the owner
 * without row-level security. The very statement is recorded and asked again.
 */
export async function benchLookUps(place: Place, runs: number): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [role, area] of Object.entries(officers) as [keyof typeof officers, number][])
    for (const way of ways) {
      const queries = await queriesOf(place, area, way)
      const rounds: { ours: number[]; bare: number[] }[] = []
      for (let run = 0; run < runs; run++) rounds.push(await round(place, { role, area, queries }))
      const of = (pick: 'ours' | 'bare', share: number) => median(rounds.map(one => percentile(one[pick], share)))
      figures.push({
        what: `look-up by ${way}, ${role}, p95 (p50 ${of('ours', 0.5).toFixed(1)} ms)`,
        value: of('ours', 0.95),
        unit: 'ms',
        reference: of('bare', 0.95),
        target: '≤ 20 ms',
        met: of('ours', 0.95) <= 20,
        runs
      })
      say(`${figures.at(-1)!.what}: ${figures.at(-1)!.value.toFixed(1)} ms`)
    }
  return figures
}

interface Round {
  role: Role
  area: number
  queries: LookUp[]
}

async function round({ platform, db }: Place, { role, area, queries }: Round) {
  const caller = commandLine(role, rangeOf(area))
  const statements: Statement[] = []
  const request = { caller, operation: 'people.look-up', route: 'lookUpPeople', trace: 'reads-people' } as const
  const ours: number[] = []
  for (const query of queries) {
    let first: Statement | undefined
    ours.push(
      await timed(() =>
        inTransaction(platform, request, ctx => {
          const seen: Statement[] = []
          const tx = recording(ctx.tx, seen)
          return lookUpPeople({ ...ctx, tx, tables: () => typed(tx) } as Context, query).finally(() => {
            first = seen.findLast(({ text }) => text.startsWith('select id'))
          })
        })
      )
    )
    statements.push(first!)
  }
  const bare = await asOwner(db.ownerUrl, async owner => {
    const times: number[] = []
    for (const { text, values } of statements) times.push(await timed(() => owner.query(text, values)))
    return times
  })
  return { ours, bare }
}

/** What an officer may ask, of people who live in the area; other people in every round of another way. */
async function queriesOf({ db, platform }: Place, area: number, way: Way): Promise<LookUp[]> {
  const people = await asOwner(db.ownerUrl, owner => somePeople(owner, rangeOf(area)))
  const texts = people.flatMap(({ name, numbers, born_on, address }) => {
    const { id, phone } = platform.sealer.openNumbers(numbers)
    const { pinyin, initials } = namePinyin(name)
    const text = {
      idNumber: id,
      name,
      initials: initials.slice(0, 2),
      pinyin,
      phone,
      bornOn: born_on,
      address: address.slice(0, -4)
    }[way]
    return text ? [text] : []
  })
  const field = way === 'initials' || way === 'pinyin' ? 'name' : way
  return texts.slice(0, asked).map(text => LookUp.parse({ [field]: text }))
}

interface Someone {
  name: string
  numbers: string
  born_on: string
  address: string
}

async function somePeople(owner: pg.Client, { lo, hi }: { lo: number; hi: number }): Promise<Someone[]> {
  const { rows } = await owner.query<Someone>(
    `select name, numbers, born_on, address from people.enrolment
     where area between $1 and $2 and numbers is not null and address_id is not null and seat = 'living' order by random() limit $3`,
    [lo, hi, asked * 2]
  )
  return rows
}
