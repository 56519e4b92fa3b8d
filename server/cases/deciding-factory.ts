import { v7 } from 'uuid'
import type { z } from 'zod'
import { caseDeeds, NewCase } from '../../contract/case-deeds.ts'
import type { CaseDetail } from '../../contract/cases.ts'
import { Day } from '../../contract/values.ts'
import { Decision } from '../../law/rules/decision.ts'
import { type Enrolled, grid, officerOf, type Register, street, today } from '../people/people-factory.ts'
import { setToday } from '../platform/clock.ts'
import { actOnCase } from './act-on-case.ts'
import { nameContacts } from './contacts.ts'
import { decideCase, reopenCase } from './decide-case.ts'
import { getCase } from './get-case.ts'
import { openCase } from './open-case.ts'
import { saveDraft } from './save-draft.ts'
import './refusals.ts'

const district = street - (street % 1e9)
type Who = Parameters<Register['as']>[0]
type Act = Omit<z.input<NonNullable<(typeof caseDeeds.actOnCase)['body']>>, 'commandId' | 'version'>
interface Family {
  bornOn: string
  name?: string
  parent?: Enrolled
  kin?: boolean
}
type Told = Partial<z.input<typeof NewCase>> & { form: object }
type Decide = Partial<Omit<z.input<NonNullable<(typeof caseDeeds.decideCase)['body']>>, 'commandId'>>

/** The people of a procedure: who takes in and checks, who confirms at the district, and everybody's desk. */
export function windowOf(register: Register) {
  const clerk = { ...officerOf(street), account: v7() }
  const other = { ...officerOf(street), account: v7() }
  const district_ = { ...officerOf(district, 'district_officer'), account: v7() }
  const reviewer = { ...officerOf(street, 'street_reviewer'), account: v7() }
  const colleagues: string[] = []
  const desk = {
    clerk,
    other,
    district: district_,
    reviewer,
    /** A child in the register with its hukou here, and a parent the register knows. */
    async family(told: Family): Promise<{ parent: Enrolled; child: Enrolled }> {
      const parent = told.parent ?? (await register.enrol({ name: '林晓', sex: '2' }))
      const child = await register.enrol({
        name: told.name ?? '林小满',
        bornOn: told.bornOn,
        seat: 'hukou',
        on: told.bornOn
      })
      if (told.kin ?? true) await desk.relate(parent, child)
      return { parent, child }
    },
    relate: (parent: Enrolled, child: Enrolled, kind = 'parent-child') =>
      register.owner(
        `insert into people.relation (register, id, area, kind, person_id, relative_id, valid_from, batch_id)
         values (1, uuidv7(), $3, $4, $1, $2, '2020-01-01', uuidv7())`,
        [parent.person, child.person, grid, kind]
      ),
    async open(one: Enrolled, told: Told, who: Who = clerk): Promise<{ id: string; ids: string[] }> {
      const asked = { commandId: v7(), matter: 'childcare-subsidy', variant: 'parent', applicant: 'self', ...told }
      return register.as(who, ctx => openCase(ctx, NewCase.parse({ enrolment: one.enrolment, ...asked })))
    },
    see: (id: string, who: Who = clerk): Promise<CaseDetail> => register.as(who, ctx => getCase(ctx, id)),
    /** The next thing, on the state that is there, unless another is named. */
    async act(
      id: string,
      deed: Act['deed'],
      told: Partial<Act> & { version?: number } = {},
      who: Who = clerk
    ): Promise<{ version: number }> {
      const version = told.version ?? (await desk.version(id))
      const body = caseDeeds.actOnCase.body!.parse({ commandId: v7(), version, deed, ...told })
      return register.as(who, ctx => actOnCase(ctx, { id, ...body }))
    },
    /** A colleague with a post of the street. */
    async colleague(username: string, name: string): Promise<string> {
      const [row] = await register.owner<{ id: string }>(
        `with l as (insert into access.login (id, username, name, area, email) values (uuidv7(), $1, $2, $3, $1) returning id)
         insert into access.post (id, account_id, role, area, valid_from) select uuidv7(), id, 'street_officer', $3, '2020-01-01' from l
         returning account_id as id`,
        [username, name, street]
      )
      return row!.id
    },
    /** Two colleagues, the same for every family, are there for this one. */
    async contacts(id: string): Promise<string[]> {
      if (colleagues.length === 0)
        colleagues.push(await desk.colleague('zhangmin', '张敏'), await desk.colleague('liqiang', '李强'))
      await register.as(clerk, ctx => nameContacts(ctx, { id, accounts: colleagues }))
      return colleagues
    },
    async decide(id: string, told: Decide = {}, who: Who = district_): Promise<{ version: number }> {
      const seen: CaseDetail = await desk.see(id, who)
      const body = caseDeeds.decideCase.body!.parse({
        commandId: v7(),
        version: seen.line.version,
        choice: 'as-proposed',
        proposalMark: seen.proposalMark ?? '',
        ...told
      })
      return register.as(who, ctx => decideCase(ctx, { id, ...body }))
    },
    async reopen(id: string, reason: string, who: Who = district_): Promise<{ version: number }> {
      const version = await desk.version(id)
      return register.as(who, ctx => reopenCase(ctx, { id, version, reason }))
    },
    async save(
      id: string,
      form: Record<string, unknown>,
      papers: string[] = [],
      who: Who = clerk
    ): Promise<{ version: number }> {
      const version = await desk.version(id)
      return register.as(who, ctx => saveDraft(ctx, { id, version, form, papers }))
    },
    async version(id: string): Promise<number> {
      const [row] = await register.owner<{ version: number }>('select version from cases."case" where id = $1', [id])
      return row!.version
    },
    /** Taken in with everything, accepted and checked; the decision is the district's. */
    async checked(one: Enrolled, told: Told): Promise<string> {
      const { id } = await desk.open(one, told)
      const { papers }: CaseDetail = await desk.see(id)
      const open = papers.filter(({ state }) => state === 'missing').map(({ key }) => key)
      if (open.length > 0) {
        await desk.act(id, 'notice')
        await desk.act(id, 'supply', { papers: open })
      }
      await desk.act(id, 'accept')
      if (told.matter === 'special-assistance') await desk.contacts(id)
      await desk.act(id, 'check')
      return id
    },
    proposal: async (id: string, who: Who = clerk): Promise<Decision> =>
      Decision.parse((await desk.see(id, who)).proposal),
    decided: async (id: string): Promise<Decision> => Decision.parse((await desk.see(id)).decisions[0]!.decision),
    /** Everything inside happens on another day; the register's clock with it. */
    async onDay<T>(day: string, work: () => Promise<T>): Promise<T> {
      setToday(Day.parse(day))
      try {
        return await work()
      } finally {
        setToday(today)
      }
    },
    /** As if it had been taken in on an earlier day. */
    received: (id: string, day: string) =>
      register.owner('update cases."case" set claimed_on = $2 where id = $1', [id, day])
  }
  return desk
}
