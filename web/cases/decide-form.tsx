import { type CaseDetail, DecisionChoice } from '../../contract/cases.ts'
import { Decision } from '../../law/rules/decision.ts'
import { unsettled } from '../../law/rules/settle-decision.ts'
import { GuidedForm, useDraft, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Templates } from './deed-form.tsx'
import { useActed } from './use-acted.ts'

/** One press where the rule decides; where it leaves something to a person, a choice and a reason from templates. */
export function DecideForm({ found: { line, proposal, proposalMark } }: { found: CaseDetail }) {
  const { t } = useWords()
  const acted = useActed()
  const decision = proposal && Decision.parse(proposal)
  const offered = DecisionChoice.options.filter(choice => decision && !unsettled(decision, choice))
  const only = offered.length === 1 && offered[0] === 'as-proposed'
  const draft = useDraft(`case-decide:${line.id}`, { choice: only ? 'as-proposed' : '', reason: '', addition: '' })
  const choice = only ? 'as-proposed' : draft.values.choice
  if (!decision) return null
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'choice',
              label: t('caseWork.choice'),
              kind: 'choice',
              required: true,
              when: () => !only,
              options: offered.map(value => ({ value, label: t(`caseWork.choice.${value}`) }))
            },
            {
              name: 'reason',
              label: t('case.reason'),
              hint: t('case.reasonHint'),
              kind: 'long',
              required: true,
              most: 200,
              when: values => !only && values.choice !== 'as-proposed'
            },
            {
              name: 'addition',
              label: t('caseWork.addition'),
              hint: t('case.reasonHint'),
              kind: 'long',
              most: 200,
              when: values => decision.lines.length === 0 && (only || values.choice === 'as-proposed')
            }
          ],
          about: values => <Pick line={line} choice={only ? 'as-proposed' : values.choice} draft={draft} />
        }
      ]}
      submit={t('caseWork.do.decide')}
      send={({ reason: settled, addition }, { commandId }) => {
        const reason = choice === 'as-proposed' ? addition : settled
        return acted.told(
          calls.caseDeeds.decideCase({
            params: { id: line.id },
            body: {
              commandId,
              version: line.version,
              choice: DecisionChoice.parse(choice),
              proposalMark: proposalMark ?? '',
              ...(reason && { reason })
            }
          })
        )
      }}
      sent={({ hidden }) => (hidden ? acted.gone() : acted.done('decide', t('caseWork.do.decide')))}
    />
  )
}

interface PickProps {
  line: CaseDetail['line']
  choice: string
  draft: { change: (values: { reason?: string; addition?: string }) => void }
}

/** A word beside what the rule decides, or the reason for what it leaves to a person. */
function Pick({ line, choice, draft }: PickProps) {
  const of = DecisionChoice.safeParse(choice)
  if (!of.success) return null
  const pick = (said: string) => draft.change(of.data === 'as-proposed' ? { addition: said } : { reason: said })
  return <Templates matter={line.matter} of={of.data} pick={pick} />
}

export function ReopenForm({ found: { line } }: { found: CaseDetail }) {
  const { t } = useWords()
  const acted = useActed()
  const draft = useDraft(`case-reopen:${line.id}`, { reason: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'reason',
              label: t('case.reason'),
              hint: t('case.reasonHint'),
              kind: 'long',
              required: true,
              most: 200
            }
          ],
          about: () => <Templates matter={line.matter} of="reopen" pick={reason => draft.change({ reason })} />
        }
      ]}
      submit={t('caseWork.do.reopen')}
      send={({ reason }, { commandId }) =>
        acted.told(
          calls.caseDeeds.reopenCase({ params: { id: line.id }, body: { commandId, version: line.version, reason } })
        )
      }
      sent={() => acted.done('reopen', t('caseWork.do.reopen'))}
    />
  )
}
