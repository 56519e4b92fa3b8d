import { v7 } from 'uuid'
import { checkDigit } from '../server/people/id-number-rules.ts'
import { namePinyin } from '../server/people/index.ts'
import { today } from '../server/platform/clock.ts'
import { asOwner } from '../server/platform/db.ts'
import type { Shot } from './drive.ts'
import type { Place } from './place.ts'
import type { Desk } from './tokens.ts'

/** A person of the register as a desk knows them: what can be looked up, and the version a change must name. */
interface Known {
  id: string
  version: number
  area: number
  name: string
  bornOn: string
  idNumber: string
  phone: string
}

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!
const source = '基准测试 bench'

/** People who live inside the territory of a desk; no two desks change the same one, so the smallest choose first. */
async function peopleOf({ db, platform }: Place, desks: Desk[]): Promise<Known[][]> {
  const given = new Set<string>()
  const lists: Known[][] = desks.map(() => [])
  const bySize = desks.map((desk, i) => ({ ...desk, i })).sort((a, b) => a.hi - a.lo - (b.hi - b.lo))
  return asOwner(db.ownerUrl, async owner => {
    for (const { lo, hi, i } of bySize) {
      const { rows } = await owner.query<Omit<Known, 'idNumber' | 'phone'> & { numbers: string }>(
        `select id, version, area, name, born_on as "bornOn", numbers from people.enrolment
         where area between $1 and $2 and seat = 'living' and enrolled and numbers is not null and area % 1000 <> 0
           and id <> all($3::uuid[]) order by id_hash limit 50`,
        [lo, hi, [...given]]
      )
      for (const { numbers, ...row } of rows) {
        const { id = '', phone = '' } = platform.sealer.openNumbers(numbers)
        given.add(row.id)
        lists[i]!.push({ ...row, idNumber: id, phone })
      }
    }
    return lists
  })
}

type Read = Pick<Shot, 'kind' | 'method' | 'path' | 'body'>
const get = (kind: string, path: string): Read => ({ kind, method: 'GET', path })
const read = (body: Record<string, string>): Read => ({
  kind: 'look-up',
  method: 'POST',
  path: '/api/people/look-up',
  body
})
const rosters = ['aged-80?', 'children-0-6?', 'new?', 'living-apart?']
const reads: ((known: Known, desk: Desk) => Read)[] = [
  ({ name }) => read({ name }),
  ({ name }) => read({ name: namePinyin(name).initials }),
  ({ idNumber, name }) => read(idNumber ? { idNumber } : { name }),
  ({ phone, name }) => read(phone ? { phone } : { name }),
  ({ id }) => get('person', `/api/people/${id}`),
  ({ id }) => get('person', `/api/people/${id}`),
  ({ area }) => get('roster', `/api/rosters/${pick([`my-grid?area=${area}&`, ...rosters])}limit=50`),
  (_, { lo }) => get('counts', `/api/counts?area=${lo}`)
]

const done = (known: Known) => ({
  answered: () => {
    known.version++
  }
})

const writes: ((known: Known) => Omit<Shot, 'method' | 'token'>)[] = [
  ({ area }) => ({ kind: 'register', path: '/api/people', body: newcomer(area) }),
  known => ({
    kind: 'address',
    path: '/api/people/addresses',
    body: {
      ...change(known),
      on: today(),
      place: { area: known.area, address: `${1 + Math.floor(Math.random() * 99)}栋101室` }
    },
    ...done(known)
  }),
  known => ({
    kind: 'correct',
    path: '/api/people/corrections',
    body: { ...change(known), phone: newPhone() },
    ...done(known)
  })
]

const change = ({ id, version }: Known) => ({ commandId: v7(), source, enrolment: id, version })
const newPhone = () => `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`

function newcomer(area: number): object {
  const bornOn = `${1940 + Math.floor(Math.random() * 70)}-0${1 + Math.floor(Math.random() * 9)}-1${Math.floor(Math.random() * 10)}`
  // A district code nobody of the demo comes from keeps the numbers apart from those there are.
  const first = `8100${String(Math.floor(Math.random() * 100)).padStart(2, '0')}`
  const body = `${first}${bornOn.replaceAll('-', '')}${String(Math.floor(Math.random() * 1000)).padStart(3, '0')}`
  return {
    commandId: v7(),
    source,
    seat: 'living',
    on: today(),
    name: pick(['王伟', '李娜', '张敏', '刘洋', '陈静']),
    sex: pick(['1', '2']),
    bornOn,
    idNumber: body + checkDigit(body),
    phone: newPhone(),
    place: { area }
  }
}

/** What desks do all day: four reads to a write, each desk in its own territory. */
export async function workOfDesks(place: Place, desks: Desk[]): Promise<(connection: number) => Shot> {
  const people = await peopleOf(place, desks)
  return connection => {
    const desk = desks[connection % desks.length]!
    const known = pick(people[connection % desks.length]!)
    return Math.random() < 0.8
      ? { token: desk.token, ...pick(reads)(known, desk) }
      : { method: 'POST', token: desk.token, ...pick(writes)(known) }
  }
}

export const isWrite = (kind: string): boolean => ['register', 'address', 'correct'].includes(kind)
