import { type FormField, formFields, type Variant } from '../../law/matters.ts'
import { ageOn } from '../../law/rules/days.ts'

type Form = Readonly<Record<string, unknown>>

/** What is asked of the person in this form, one a page: not what the office writes, nor what an answer before made needless. */
export const questionsOf = ({ form: schema }: Variant, form: Form): FormField[] =>
  formFields(schema).filter(({ byStaff, unless }) => !byStaff && !(unless && form[unless] !== undefined))

/** The children the matter can be about: by their age today, or on the day the matter names; one of unknown day is asked of. */
export function childrenFor<C extends { bornOn: string | null }>(field: FormField, all: C[], today: string): C[] {
  const { below, on = today } = field.children ?? {}
  if (below === undefined) return all
  return all.filter(({ bornOn }) => bornOn === null || ageOn(bornOn, on) < below)
}

/** The question after this one; undefined after the last. */
export function nextQuestion(variant: Variant, form: Form, after: string): string | undefined {
  const all = formFields(variant.form).map(({ name }) => name)
  return questionsOf(variant, form).find(({ name }) => all.indexOf(name) > all.indexOf(after))?.name
}

/** What was written into an input, as the schema reads it; nothing written is no answer. */
export function readAnswer({ kind }: FormField, said: string | undefined): unknown {
  const text = said?.trim() ?? ''
  if (text === '') return undefined
  return kind === 'number' ? Number(text) : text
}

/** The form with one answer, and without those that it made needless. */
export function withAnswer(variant: Variant, form: Form, { name, value }: { name: string; value: unknown }): Form {
  const told: Record<string, unknown> = { ...form, [name]: value }
  if (value === undefined) delete told[name]
  const asked = new Set(questionsOf(variant, told).map(one => one.name))
  return Object.fromEntries(Object.entries(told).filter(([field]) => asked.has(field)))
}

/** Required answers that are not there yet, in the order of the form. */
export const unanswered = (variant: Variant, form: Form): FormField[] =>
  questionsOf(variant, form).filter(({ name, required }) => required && form[name] === undefined)
