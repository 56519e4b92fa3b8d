import { v7 } from 'uuid'
import type { NewCase } from '../../../contract/case-deeds.ts'
import { findPart, type Variant } from '../../../law/matters.ts'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'

interface Opened {
  register: number
  id: string
  /** The child by whom the same part is not asked twice, whoever asks. */
  claim: string
  form: Record<string, unknown>
}

/**
 * Each part of one thing begins by itself, in the transaction of the case: sent by the next round, or opened as a case of this office. What cannot begin says why and holds up no other.
 */
export async function openParts(
  ctx: Context,
  asked: NewCase,
  { variant, opened, open }: { variant: Variant; opened: Opened; open: (asked: NewCase) => Promise<{ id: string }> }
): Promise<void> {
  for (const key of variant.parts ?? []) {
    if (opened.form[key] === 'no') continue
    const part = findPart(key)!
    if (part.agency) await keepPart(ctx, opened, { part: key, agency: part.agency })
    else await keepPart(ctx, opened, { part: key, ...(await openOwn(ctx, () => open(subsidyOf(asked, opened)))) })
  }
}

interface Begun {
  part: string
  agency?: string
  follow?: string
  refused?: string
}

async function keepPart(ctx: Context, opened: Opened, { part, agency, follow, refused }: Begun): Promise<void> {
  const state = refused !== undefined ? 'refused' : agency ? 'waiting' : 'own'
  await ctx
    .tables<'cases'>()
    .insertInto('cases.part')
    .values({
      register: opened.register,
      case_id: opened.id,
      id: v7(),
      part,
      agency: agency ?? null,
      follow_case: follow ?? null,
      claim_key: ctx.sealer.lookup('child', opened.claim),
      state,
      ...(refused !== undefined && { sealed: ctx.sealer.seal(refused), done_at: new Date().toISOString() })
    })
    .execute()
    .catch((error: { code?: string }) => {
      // Two desks at the same moment: the index lets one through.
      throw error.code === '23505' ? new Refusal('cases.part-already', { part }) : error
    })
}

/** A claim that is refused, because one is open already, undoes itself and nothing else. */
async function openOwn(ctx: Context, open: () => Promise<{ id: string }>): Promise<Pick<Begun, 'follow' | 'refused'>> {
  await ctx.tx.query('savepoint own_part')
  try {
    return { follow: (await open()).id }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await ctx.tx.query('rollback to savepoint own_part')
    return { refused: error.say('zh') }
  }
}

/** The same form as a claim for the subsidy; a draft where it lacks what the claim needs. */
function subsidyOf(asked: NewCase, { form }: Opened): NewCase {
  const { child, childName, childBornOn, childNumber, account } = form
  const told = child ? { child, account } : { childName, childBornOn, childNumber, account }
  return {
    ...asked,
    matter: 'childcare-subsidy',
    variant: asked.applicant === 'guardian' ? 'guardian' : 'parent',
    papers: [],
    alsoFor: [],
    draft: !child && !(childNumber && childBornOn),
    follows: undefined,
    consent: undefined,
    form: Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
  }
}
