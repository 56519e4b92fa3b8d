import type { IntakeReport } from '../../contract/intake.ts'
import { Section, useWords } from '../../ui/index.ts'

const kinds = [
  'text.cleaned',
  'id.cleaned',
  'day.written',
  'day.from-serial',
  'phone.cleaned',
  'code.read',
  'born.from-id',
  'sex.from-id'
] as const

/** What the reading tidied without asking, and how often: nobody should find it out by comparing. */
export function Tidied({ report: { fixes } }: { report: IntakeReport }) {
  const { t, number } = useWords()
  const done = kinds.filter(kind => fixes[kind])
  if (done.length === 0) return null
  return (
    <Section title={t('columns.fixed')}>
      <p>{t('columns.fixedLead')}</p>
      <ul>
        {done.map(kind => (
          <li key={kind}>{t('columns.fix', { what: t(`fix.${kind}`), n: number(fixes[kind]!) })}</li>
        ))}
      </ul>
    </Section>
  )
}
