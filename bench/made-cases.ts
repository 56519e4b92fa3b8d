import { v7 } from 'uuid'
import { caseDeeds, NewCase } from '../contract/case-deeds.ts'
import { CaseState } from '../contract/cases.ts'
import { findMatter, isAtOnce } from '../law/matters.ts'
import { Decision } from '../law/rules/decision.ts'
import { type Choice, choices, unsettled } from '../law/rules/settle-decision.ts'
import { actOnCase } from '../server/cases/act-on-case.ts'
import { nameContacts } from '../server/cases/contacts.ts'
import { decideCase } from '../server/cases/decide-case.ts'
import { getCase } from '../server/cases/get-case.ts'
import { openCase } from '../server/cases/index.ts'
import { permissionsOf, type Role } from '../server/platform/access.ts'
import { type Caller, type Context, inTransaction } from '../server/platform/context.ts'
import { asOwner } from '../server/platform/db.ts'
import { district, type Place } from './place.ts'

/** A parent and a child of hers or his below three, both in the register. */
interface Family {
  parent: string
  child: string
}

export interface MadeCase {
  id: string
  /** How many of a thousand are like this one. */
  share: number
}

interface Kind {
  matter: string
  variant: string
  form: (family: Family, state: CaseState) => object
  /** How many of a thousand cases are of this matter and stand there. */
  states: Partial<Record<CaseState, number>>
}

const account = '6222020200112233445'
const decided = { decided: 4, delivered: 100, returned: 3, withdrawn: 3 }
const inWork = { draft: 1, submitted: 4, noticed: 2, accepted: 2, checked: 4 }

/** All kinds and states as a year at the windows of a district leaves them: most are done, one in twenty is at work. */
const kinds: readonly Kind[] = [
  {
    matter: 'birth-registration',
    variant: 'after-birth',
    form: ({ child }) => ({ child }),
    states: { delivered: 120 }
  },
  {
    matter: 'newborn',
    variant: 'together',
    form: ({ child }) => ({ child, subsidy: 'no' }),
    states: { delivered: 40 }
  },
  { matter: 'newcomer-service', variant: 'card', form: () => ({ wants: 'health' }), states: { delivered: 150 } },
  { matter: 'my-data', variant: 'copy', form: () => ({}), states: { delivered: 60 } },
  {
    matter: 'childcare-subsidy',
    variant: 'parent',
    // Without an account its paper may follow.
    form: ({ child }, state) => ({ child, ...(state !== 'accepted-gaps' && { account }) }),
    states: { ...inWork, 'accepted-gaps': 2, ...decided, delivered: 220 }
  },
  {
    matter: 'help-request',
    variant: 'hardship',
    form: () => ({ wants: 'living', reach: 'phone' }),
    states: { submitted: 3, accepted: 1, checked: 3, ...decided, delivered: 140 }
  },
  {
    matter: 'one-child-honour',
    variant: 'verify',
    form: () => ({ childBornOn: '1995-04-01', onRecord: 'yes' }),
    states: { submitted: 2, checked: 2, ...decided, delivered: 70 }
  },
  {
    matter: 'special-assistance',
    variant: 'first',
    form: () => ({ circumstance: 'only-child-died', record: 'register', motherBornOn: '1968-03-02', account }),
    states: { submitted: 1, checked: 1, ...decided, delivered: 40 }
  }
]

type Deed = Parameters<typeof actOnCase>[1]['deed']
const beforeCheck: Deed[] = ['accept', 'check']
/** What leads to a state, after the case was handed in; `decide` is done by another than who checked. */
const ways: Record<CaseState, (Deed | 'decide')[]> = {
  draft: [],
  submitted: [],
  noticed: ['notice'],
  accepted: ['accept'],
  'accepted-gaps': ['accept-gaps'],
  checked: beforeCheck,
  decided: [...beforeCheck, 'decide'],
  delivered: [...beforeCheck, 'decide', 'deliver'],
  returned: ['return'],
  withdrawn: ['withdraw']
}

/** What a colleague decides: as proposed, or what the rule leaves to a person. */
export function chosen(proposal: Decision): { choice: Choice; reason?: string } {
  const choice = choices.find(one => !unsettled(proposal, one))!
  return { choice, ...(choice !== 'as-proposed' && { reason: '已经逐项核实' }) }
}

/** One case of each kind in each of these states, made by the very commands of a desk; each of another family. */
export async function makeCases(place: Place, states: readonly CaseState[] = CaseState.options): Promise<MadeCase[]> {
  const wanted = kinds
    .flatMap(kind => Object.entries(kind.states).map(([state, share]) => ({ kind, state: state as CaseState, share })))
    .filter(({ state }) => states.includes(state))
  const families = await familiesOf(place, wanted.length)
  const desk = await openDesk(place)
  const made: MadeCase[] = []
  for (const [i, { kind, state, share }] of wanted.entries()) {
    const id = await desk.make(kind, state, families[i]!)
    made.push({ id, share })
  }
  return made
}

const familiesOf = ({ db }: Place, count: number): Promise<Family[]> =>
  asOwner(db.ownerUrl, async owner => {
    const { rows } = await owner.query<Family>(
      `select distinct on (r.person_id) parent.id as parent, child.id as child from people.enrolment child
       join people.relation r on r.relative_id = child.person_id and r.kind = 'parent-child' and r.known_to is null
       join people.enrolment parent on parent.person_id = r.person_id and parent.seat = 'living' and parent.enrolled
       where child.area between $1 and $2 and child.seat = 'hukou' and child.enrolled and child.born_on > current_date - 900
         and parent.area between $1 and $2 and not exists (select from cases."case" c where c.person_id = parent.person_id)
       order by r.person_id limit $3`,
      [district, district + 999_999_999, count]
    )
    if (rows.length < count) throw new Error(`only ${rows.length} of ${count} families with a small child live here`)
    return rows
  })

async function openDesk({ db, platform }: Place) {
  const { rows } = await db.signin.query<{ id: string; username: string }>('select id, username from access.login')
  // The families live all over the district.
  const caller = (username: string, role: Role): Caller => {
    const { id } = rows.find(one => one.username === username)!
    const permissions = permissionsOf(role)
    return { account: id, post: undefined, role, lo: district, hi: district + 999_999_999, permissions }
  }
  const clerk = caller('street', 'street_officer')
  const colleague = caller('community', 'community_worker')
  const decider = caller('district', 'district_officer')
  const as = <T>(who: Caller, action: (ctx: Context) => Promise<T>): Promise<T> =>
    inTransaction(platform, { caller: who, operation: 'cases.handle', route: 'bench', trace: 'changes' }, action)
  const act = (id: string, deed: Deed) =>
    as(clerk, async ctx => {
      const { line, papers } = await getCase(ctx, id)
      const about = deed === 'notice' ? papers.map(({ key }) => key) : []
      const body = caseDeeds.actOnCase.body!.parse({
        commandId: v7(),
        version: line.version,
        deed,
        papers: about,
        ...(['return', 'withdraw'].includes(deed) && { reason: '申请人要求' })
      })
      return actOnCase(ctx, { id, ...body })
    })
  const decide = (id: string) =>
    as(decider, async ctx => {
      const { line, proposal, proposalMark } = await getCase(ctx, id)
      const body = caseDeeds.decideCase.body!.parse({
        commandId: v7(),
        version: line.version,
        proposalMark,
        ...chosen(Decision.parse(proposal))
      })
      return decideCase(ctx, { id, ...body })
    })
  return {
    async make({ matter, variant, form }: Kind, state: CaseState, family: Family): Promise<string> {
      const asked = NewCase.parse({
        commandId: v7(),
        matter,
        variant,
        enrolment: family.parent,
        applicant: 'self',
        draft: state === 'draft',
        form: form(family, state)
      })
      const { id } = await as(clerk, ctx => openCase(ctx, asked))
      if (matter === 'special-assistance')
        await as(clerk, ctx => nameContacts(ctx, { id, accounts: [clerk.account, colleague.account] }))
      const way = isAtOnce(findMatter(matter)!, variant) ? [] : ways[state]
      for (const deed of way) await (deed === 'decide' ? decide(id) : act(id, deed))
      return id
    }
  }
}
