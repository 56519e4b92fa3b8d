import { sql } from 'kysely'
import type { CaseDecision, CaseDeed, CaseDetail, CaseEvent } from '../../contract/cases.ts'
import type { PersonLine } from '../../contract/people.ts'
import { findMatter, findVariant, type Matter, type Variant } from '../../law/matters.ts'
import { listCertificates } from '../certificates/index.ts'
import { personLine } from '../people/index.ts'
import { among, ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { listPrints } from '../printouts/index.ts'
import { openContent, stillAsked } from './case-content.ts'
import { missingOf, papersOf } from './case-papers.ts'
import { type CaseView, type Deed, deeds, denied, fold } from './case-rules.ts'
import { listAttachments } from './list-attachments.ts'
import { type CaseRow, caseLine, rowsOf } from './list-cases.ts'
import { contactsOf } from './list-contacts.ts'
import { listWords } from './list-words.ts'
import { propose } from './propose.ts'
import { isInstant, stepsOf } from './record-deed.ts'
import { standsNear } from './step-aside.ts'
import { mayStep } from './steps.ts'

export async function findCase(ctx: Context, id: string): Promise<CaseRow | undefined> {
  const [row] = await ask(ctx, rowsOf(sql`c.id = ${id}::uuid`))
  if (row) ctx.sawPeople([row.person, ...(row.childPerson ? [row.childPerson] : [])])
  return row
}

const beforeDecision = ['submitted', 'noticed', 'accepted', 'accepted-gaps', 'checked']

/** One case: the form beside what the register knows today, what the rule says today, what was done, and every certificate. */
export async function getCase(ctx: Context, id: string): Promise<CaseDetail> {
  const row = await findCase(ctx, id)
  if (!row) throw new Refusal('platform.not-found')
  const { matter, variant } = matterOf(row)
  const content = openContent(ctx, row.sealed)
  // Nothing of it needs an answer of another: it is asked in one go.
  const [stepAside, proposal, steps, lines, contacts, words, attachments, decisions, events, certificates, prints] =
    await Promise.all([
      nearest(ctx, row),
      propose(ctx, { row, matter, content }),
      stepsOf(ctx, row),
      registerLines(ctx, [row.enrolment, ...(row.child ? [row.child] : [])]),
      contactsOf(ctx, row),
      listWords(ctx, row),
      listAttachments(ctx, row),
      decisionsOf(ctx, row),
      eventsOf(ctx, row),
      listCertificates(ctx, row),
      listPrints(ctx, { register: row.register, subject: row.id })
    ])
  const view = fold(isInstant(matter, row), steps)
  const seen = { known: proposal?.gathered.known ?? new Set<never>(), shown: content.papers, owed: view.owed }
  const papers = papersOf(variant, seen)
  const olderForm = row.state === 'draft' && content.edition !== variant.edition
  const open = proposal && beforeDecision.includes(row.state)
  return {
    line: caseLine(ctx, row),
    applicant: row.applicant as CaseDetail['applicant'],
    authority: content.authority ?? null,
    authorityUntil: row.authorityUntil as CaseDetail['authorityUntil'],
    authorityEndedOn: row.authorityEndedOn as CaseDetail['authorityEndedOn'],
    papers,
    contacts,
    words,
    attachments,
    alerts: open ? proposal.alerts : [],
    proposal: open ? proposal.decision : null,
    proposalMark: open ? proposal.mark : null,
    decisions,
    olderForm,
    form: olderForm ? stillAsked(variant, content.form) : content.form,
    person: lines.get(row.enrolment) ?? null,
    child: (row.child && lines.get(row.child)) || null,
    events,
    certificates,
    prints,
    deeds: stepAside ? [] : offered(ctx, { matter, variant, view, missing: missingOf(papers), papers }),
    stepAside
  }
}

function matterOf(row: CaseRow): { matter: Matter; variant: Variant } {
  const matter = findMatter(row.matter)
  const variant = matter && findVariant(matter, row.variant)
  if (!matter || !variant) throw new Refusal('cases.no-matter')
  return { matter, variant }
}

async function nearest(ctx: Context, row: CaseRow): Promise<'own' | 'relative' | null> {
  const [person, child] = await Promise.all([
    standsNear(ctx, row.person),
    row.childPerson ? standsNear(ctx, row.childPerson) : null
  ])
  return person ?? child
}

interface Offering {
  matter: Matter
  variant: Variant
  view: CaseView
  missing: string[]
  papers: ReturnType<typeof papersOf>
}

/** What this post may do with the case now. */
function offered(ctx: Context, { matter, variant, view, missing, papers }: Offering): CaseDeed[] {
  const { permissions, role, account } = ctx.caller
  const lacking = papers.filter(({ state }) => state === 'missing' || state === 'owed')
  const may = (deed: Deed): boolean => {
    // What nobody issued cannot be issued anew.
    if (deed === 'escalate' || (deed === 'reissue' && variant.atOnce)) return false
    if (deed === 'decide' || deed === 'reopen')
      return permissions.has('cases.decide') && mayStep(role, matter, 'decide')
    if (!permissions.has('cases.handle')) return false
    if (deed === 'check') return mayStep(role, matter, 'check')
    if (deed === 'accept') return missing.length === 0
    if (deed === 'accept-gaps') return lacking.length > 0 && lacking.every(({ mayFollow }) => mayFollow)
    return true
  }
  const about = (deed: Deed): readonly string[] =>
    deed === 'supply' ? view.owed : deed === 'accept-gaps' ? lacking.map(({ key }) => key) : missing
  return deeds.filter(deed => may(deed) && !denied(view, { deed, by: account, papers: about(deed) }))
}

async function registerLines(ctx: Context, enrolments: string[]): Promise<Map<string, PersonLine>> {
  type Line = Parameters<typeof personLine>[1]
  const rows = await ask(ctx, sql<Line>`select * from people.enrolment where ${among('id', enrolments)}`)
  ctx.sawPeople(rows.map(({ person_id }) => person_id))
  return new Map(rows.map(row => [row.id, personLine(ctx, row, ctx.on)]))
}

function eventsOf(ctx: Context, { id, register }: CaseRow): Promise<CaseEvent[]> {
  return ask(
    ctx,
    sql<CaseEvent>`
    select e.id, e.deed, e.state, coalesce(l.name, '') as by, e.done_at as "doneAt", e.basis, e.reason, e.papers
    from cases.event e left join access.login l on l.id = e.account
    where e.register = ${register} and e.case_id = ${id}::uuid order by e.id desc`
  )
}

/** Every decision there was, the present one first. */
export async function decisionsOf(ctx: Context, { id, register }: CaseRow): Promise<CaseDecision[]> {
  const rows = await ask(
    ctx,
    sql<Omit<CaseDecision, 'decision'> & { sealed: string }>`
    select d.id, d.choice, d.outcome, coalesce(l.name, '') as by, d.decided_at as "decidedAt", d.sealed
    from cases.decision d left join access.login l on l.id = d.account
    where d.register = ${register} and d.case_id = ${id}::uuid order by d.decided_at desc, d.id desc`
  )
  return rows.map(({ sealed, ...row }) => ({ ...row, decision: JSON.parse(ctx.sealer.open(sealed)) }))
}
