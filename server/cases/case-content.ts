import { z } from 'zod'
import { findMatter, findVariant, formFields, type Matter, type Variant } from '../../law/matters.ts'
import { needsTrained } from '../../law/not-safe.ts'
import type { Context } from '../platform/context.ts'
import { requireBasis } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { longestNumber, requireLawfulWords } from '../platform/refused-words.ts'

/** What was written at the window: sealed with the case, or in the vault where it stands by consent. */
export const CaseContent = z.object({
  /** As the register had the name on that day. */
  name: z.string(),
  authority: z.string().optional(),
  /** Papers shown, by their key; the edition of the form it was written on. */
  papers: z.array(z.string()).default([]),
  edition: z.string().default(''),
  form: z.record(z.string(), z.unknown())
})
export type CaseContent = z.infer<typeof CaseContent>

/** The matter and its variant, with a legal basis in force today. */
export function requireMatter(ctx: Context, key: string, variantKey: string): { matter: Matter; variant: Variant } {
  const matter = findMatter(key)
  const variant = matter && findVariant(matter, variantKey)
  if (!matter || !variant) throw new Refusal('cases.no-matter')
  requireBasis(matter.operation, ctx.on)
  return { matter, variant }
}

export const openContent = (ctx: Context, sealed: string): CaseContent =>
  CaseContent.parse(JSON.parse(ctx.sealer.open(sealed)))

/** A draft may lack anything; what it holds is read as the form will be. */
export function readDraft(variant: Variant, form: Record<string, unknown>): Record<string, unknown> {
  return readForm({ ...variant, form: variant.form.partial() as Variant['form'] }, form)
}

/** Of a draft on an earlier edition of the form, what the present one still asks. */
export function stillAsked({ form: schema }: Variant, form: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(form).filter(([field, value]) => {
    const of = (schema.shape as Record<string, z.ZodType>)[field]
    return of?.safeParse(value).success ?? false
  })
  return Object.fromEntries(kept)
}

/** The form by its own schema: an unknown field is refused, and so is every word without a lawful basis. */
export function readForm(variant: Variant, form: Record<string, unknown>): Record<string, unknown> {
  requireLawfulWords(...Object.keys(form), ...Object.values(form).map(value => String(value ?? '')))
  if (variant.privately) requireSafeWords(...Object.values(form).map(value => String(value ?? '')))
  const read = variant.form.safeParse(form)
  if (read.success) return read.data
  const at = read.error.issues[0]?.path[0]
  const field = formFields(variant.form).find(({ name }) => name === at)
  throw new Refusal('cases.form', { where: field?.titleZh ?? '表单', whereEn: field?.titleEn ?? 'the form' })
}

/** What is told of a home where somebody is not safe goes to the trained role, and no case holds it. */
export function requireSafeWords(...texts: (string | undefined)[]): void {
  if (texts.some(text => needsTrained(text ?? ''))) throw new Refusal('cases.elsewhere')
}

/** What staff write beside a form stays with the case: no refused word, no number of anybody. */
export function requirePlainWords(...texts: (string | undefined)[]): void {
  requireLawfulWords(...texts)
  if (texts.some(text => longestNumber(text ?? '') >= 11)) throw new Refusal('cases.number')
}
