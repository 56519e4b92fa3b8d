import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { CaseDeed, CaseDetail, CaseLine } from '../contract/cases.ts'
import { Decision } from '../law/rules/decision.ts'
import { asOwner } from '../server/platform/db.ts'
import type { Shot } from './drive.ts'
import { chosen } from './made-cases.ts'
import type { Place } from './place.ts'
import type { Desk } from './tokens.ts'

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!

/** Somebody who asked for something and follows it on a phone. */
interface Resident {
  cookie: string
  cases: string[]
}

/** So many who have a case, bound and signed in past the sign-in, as the accounts of desks are. */
export const openResidents = ({ db, platform }: Place, count: number): Promise<Resident[]> =>
  asOwner(db.ownerUrl, async owner => {
    const { rows } = await owner.query<{ person: string; cases: string[] }>(
      `select person_id as person, array_agg(id) as cases from cases."case"
       where state <> 'draft' and not people.person_protected(person_id)
         and exists (select from people.enrolment e where e.person_id = "case".person_id and e.enrolled and e.died_on is null)
       group by person_id order by md5(person_id::text) limit $1`,
      [count]
    )
    const residents: Resident[] = []
    for (const { person, cases } of rows) {
      const token = randomBytes(32).toString('base64url')
      const subject = platform.sealer.lookup('resident', `bench ${person}`)
      await owner.query(
        `insert into residents.binding (id, person_id, subject_hash, session_id, checked, bound_account)
         values (uuidv7(), $1, $2, uuidv7(), 'card-read', uuidv7()) on conflict do nothing`,
        [person, subject]
      )
      await owner.query(
        `insert into residents.session (id, hash, pair_hash, subject_hash, binding_id) select uuidv7(), $1, $1, subject_hash, id
         from residents.binding where person_id = $2 and subject_hash = $3 and ended_at is null`,
        [createHash('sha256').update(token).digest(), person, subject]
      )
      residents.push({ cookie: `anjia_my=${token}`, cases })
    }
    return residents
  })

/** What they look at: what they asked for, one of it, what was said in it, and now and then what everybody may see. Each from another network. */
export const lookAfterOnesOwn =
  (residents: readonly Resident[]) =>
  (person: number): Shot => {
    const { cookie, cases } = residents[person % residents.length]!
    const id = pick(cases)
    const [kind, path] = pick([
      ['my cases', '/my/cases'],
      ['my cases', '/my/cases'],
      ['my case', `/my/cases/${id}`],
      ['my case', `/my/cases/${id}`],
      ['my case', `/my/cases/${id}`],
      ['my certificates', '/my/certificates'],
      ['what is promised', '/timeliness']
    ] as const)
    const from = `x-forwarded-for: 10.${person >> 8}.${person & 255}.1`
    return { kind, method: 'GET', path, head: [`cookie: ${cookie}`, from] }
  }

/** What each role does, in the order of its list. */
const shelves: Record<string, { shelf: string; deeds: CaseDeed[] }[]> = {
  district_officer: [{ shelf: 'to-decide', deeds: ['decide'] }],
  street_reviewer: [{ shelf: 'to-decide', deeds: ['decide'] }],
  street_officer: [
    { shelf: 'to-check', deeds: ['accept', 'check', 'accept-gaps'] },
    { shelf: 'to-deliver', deeds: ['deliver'] }
  ]
}

/** The way of a colleague through the day: what waits, a list, a case, and what is to be done with it. */
export function workOfOfficers(desks: readonly (Desk & { role: string })[]): (desk: number) => Shot {
  // Colleagues do not take up what another has on the screen.
  const taken = new Set<string>()
  const next: ((() => Shot) | undefined)[] = []
  return i => {
    const { token, role } = desks[i]!
    const get = (kind: string, path: string, answered?: Shot['answered']): Shot => ({
      kind,
      method: 'GET',
      path: `/api${path}`,
      token,
      ...(answered && { answered })
    })
    const go = next[i]
    next[i] = undefined
    if (go) return go()
    const { shelf, deeds } = pick(shelves[role]!)
    const list = () =>
      get('list', `/cases?shelf=${shelf}&limit=50`, body => {
        const { cases } = JSON.parse(body.toString()) as { cases: CaseLine[] }
        const free = cases.filter(({ id }) => !taken.has(id))
        if (free.length === 0) return
        const { id } = pick(free)
        taken.add(id)
        next[i] = () => get('case', `/cases/${id}`, found => act(JSON.parse(found.toString()) as CaseDetail))
      })
    const act = (found: CaseDetail) => {
      const deed = deeds.find(one => found.deeds.includes(one))
      if (deed) next[i] = () => write(found, deed, token)
    }
    const first = pick(['work', 'counts', 'list', 'list', 'list', 'list', 'times'])
    if (first === 'list') return list()
    next[i] = list
    if (first === 'work') return get('home', '/work')
    return first === 'counts' ? get('counts', '/cases/counts') : get('times', '/cases/timeliness')
  }
}

function write({ line, proposal, proposalMark, papers }: CaseDetail, deed: CaseDeed, token: string): Shot {
  const { id, version } = line
  const asked = { commandId: v7(), version }
  const lacking = papers.filter(({ state }) => state === 'missing').map(({ key }) => key)
  return deed === 'decide'
    ? {
        kind: 'decide',
        method: 'POST',
        path: `/api/cases/${id}/decision`,
        token,
        body: { ...asked, proposalMark, ...chosen(Decision.parse(proposal)) }
      }
    : {
        kind: deed,
        method: 'POST',
        path: `/api/cases/${id}/deeds`,
        token,
        body: { ...asked, deed, ...(deed === 'accept-gaps' && { papers: lacking }) }
      }
}

export const isDeed = (kind: string): boolean => ['decide', 'accept', 'accept-gaps', 'check', 'deliver'].includes(kind)
