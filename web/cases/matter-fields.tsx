import type { PersonId } from '../../contract/values.ts'
import type { FormField, Variant } from '../../law/matters.ts'
import { readDay, useWords } from '../../ui/index.ts'
import { PersonPicker, type PickedPerson } from '../people/person-picker.tsx'
import { TickList } from './tick-list.tsx'

interface Input<T> {
  id: string
  value: T
  change: (value: T) => void
}

/** The questions of a matter, made of its own schema, for a form about one person. */
export function useMatterFields(person: PersonId | undefined) {
  const { t, language } = useWords()
  const zh = language === 'zh'
  const named = (one: { titleZh: string; titleEn: string }) => (zh ? one.titleZh : one.titleEn)
  function asField({ name, kind, required, options, hintZh, hintEn, ...titles }: FormField) {
    const label = named(titles)
    const common = { name, label, required, hint: zh ? hintZh : hintEn }
    if (kind === 'day') return { ...common, kind: 'day', past: true }
    if (kind === 'person')
      return {
        ...common,
        input: (props: Input<PickedPerson | null>) => <PersonPicker {...props} {...(person && { not: person })} />
      }
    if (kind === 'choice')
      return { ...common, kind: 'choice', options: options?.map(one => ({ value: one.value, label: named(one) })) }
    if (kind === 'number')
      return {
        ...common,
        most: 8,
        check: (value: string) => (/^\d*$/.test(value.trim()) ? undefined : t('case.whole', { field: label }))
      }
    return { ...common, most: 100 }
  }
  const asPapers = (papers: Variant['papers']) => ({
    name: 'papers',
    label: t('caseWork.papersShown'),
    hint: t('caseWork.papersShownHint'),
    input: (props: Input<string[]>) => (
      <TickList {...props} options={papers.map(one => ({ value: one.key, label: named(one) }))} />
    )
  })
  return { asField, asPapers }
}

/** What is known by another answer is not asked. */
export const fitting =
  <V extends Record<string, unknown>>(ofVariant: (values: V) => boolean, { unless }: FormField) =>
  (values: V) =>
    ofVariant(values) && !(unless && values[unless])

/** As the schema wants it: what is left empty is not sent. */
export function filled(fields: FormField[], values: Record<string, unknown>): Record<string, unknown> {
  const form: Record<string, unknown> = {}
  for (const { name, kind, unless } of fields) {
    const value = values[name]
    if (!value || (unless && values[unless])) continue
    if (kind === 'person') form[name] = (value as PickedPerson).enrolment
    else if (kind === 'number') form[name] = Number(value)
    else form[name] = kind === 'day' ? (readDay(String(value)) ?? value) : value
  }
  return form
}
