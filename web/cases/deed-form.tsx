import type { ReactNode } from 'react'
import { Applicant, type CaseDeed, type CaseDetail, type DecisionChoice, type MatterKey } from '../../contract/cases.ts'
import type { AreaCode } from '../../contract/values.ts'
import { findMatter, findVariant } from '../../law/matters.ts'
import { type FormField, GuidedForm, useDraft, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { AreaPicker } from '../people/area-picker.tsx'
import { templatesFor } from './reason-templates.ts'
import { TickList } from './tick-list.tsx'
import { useActed } from './use-acted.ts'

export type PlainDeed = Exclude<CaseDeed, 'decide' | 'reopen' | 'escalate'>

interface Values {
  reason: string
  papers: string[]
  cameBy: string
  to: AreaCode | null
}

const explained = ['accept', 'accept-gaps', 'check', 'deliver', 'notice', 'submit'] as const
type Explained = (typeof explained)[number]
const needReason: readonly PlainDeed[] = ['return', 'withdraw', 'extend', 'transfer', 'reissue']

/** One deed: pressed once where nothing is to say, with papers to tick or a reason from templates where there is. */
export function DeedForm({ found, deed, title }: { found: CaseDetail; deed: PlainDeed; title: string }) {
  const { line } = found
  const acted = useActed()
  const draft = useDraft<Values>(`case-${deed}:${line.id}`, {
    reason: '',
    papers: [],
    cameBy: found.applicant,
    to: null
  })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: useFields(found, deed),
          about: () => <About matter={line.matter} deed={deed} pick={reason => draft.change({ reason })} />
        }
      ]}
      submit={title}
      send={(values, { commandId }) =>
        acted.told(
          calls.caseDeeds.actOnCase({
            params: { id: line.id },
            body: {
              commandId,
              version: line.version,
              deed,
              papers: values.papers,
              ...(values.reason && { reason: values.reason }),
              ...(deed === 'transfer' && values.to && { to: values.to }),
              ...(found.applicant !== 'self' && byResident.includes(deed) && { cameBy: Applicant.parse(values.cameBy) })
            }
          })
        )
      }
      sent={() => acted.done(deed, title)}
    />
  )
}

const byResident: readonly PlainDeed[] = ['supply', 'withdraw', 'deliver']

function useFields({ line, papers, applicant }: CaseDetail, deed: PlainDeed): FormField<Values>[] {
  const { t, language } = useWords()
  const matter = findMatter(line.matter)
  const variant = matter && findVariant(matter, line.variant)
  const titleOf = (key: string) => {
    const paper = variant?.papers.find(one => one.key === key)
    return (language === 'zh' ? paper?.titleZh : paper?.titleEn) ?? key
  }
  const ticks = (states: readonly string[], fixed: string) =>
    papers
      .filter(({ state }) => states.includes(state))
      .map(({ key, state }) => ({ value: key, label: titleOf(key), fixed: state === fixed }))
  const fields: FormField<Values>[] = []
  if (deed === 'notice')
    fields.push({
      name: 'papers',
      label: t('caseWork.ask'),
      hint: t('caseWork.about.notice'),
      input: props => <TickList {...props} options={ticks(['missing', 'shown'], 'missing')} />
    })
  if (deed === 'supply')
    fields.push({
      name: 'papers',
      label: t('caseWork.came'),
      required: true,
      input: props => <TickList {...props} options={ticks(['owed'], 'none')} />
    })
  if (deed === 'transfer')
    fields.push({ name: 'to', label: t('caseWork.to'), required: true, input: props => <AreaPicker {...props} /> })
  if (applicant !== 'self' && byResident.includes(deed))
    fields.push({
      name: 'cameBy',
      label: t('caseWork.cameBy'),
      kind: 'choice',
      required: true,
      options: Applicant.options.map(value => ({ value, label: t(`case.applicant.${value}`) }))
    })
  if (needReason.includes(deed))
    fields.push({
      name: 'reason',
      label: t('case.reason'),
      hint: t('case.reasonHint'),
      kind: 'long',
      required: true,
      most: 200
    })
  return fields
}

function About({ matter, deed, pick }: Omit<TemplatesProps, 'of'> & { deed: PlainDeed }): ReactNode {
  const { t } = useWords()
  return (
    <>
      {(explained as readonly string[]).includes(deed) && deed !== 'notice' && (
        <p className="hint">{t(`caseWork.about.${deed as Explained}`)}</p>
      )}
      <Templates matter={matter} of={deed} pick={pick} />
    </>
  )
}

interface TemplatesProps {
  matter: MatterKey
  of: CaseDeed | DecisionChoice
  pick: (reason: string) => void
}

/** Pressed once, a usual reason stands in the field. */
export function Templates({ matter, of, pick }: TemplatesProps) {
  const words = useWords()
  const reasons = templatesFor(matter, of, words)
  if (reasons.length === 0) return null
  return (
    <fieldset className="case-ways" aria-label={words.t('caseWork.templates')}>
      {reasons.map(reason => (
        <button key={reason} type="button" className="link" onClick={() => pick(reason)}>
          {reason}
        </button>
      ))}
    </fieldset>
  )
}
