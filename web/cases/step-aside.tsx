import { useQuery, useQueryClient } from '@tanstack/react-query'
import { GuidedForm, Section, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

/** A colleague says once which person they are, so that no case of theirs or of their family comes to them. */
export function StepAside() {
  const { t, moment } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const asked = useQuery({ queryKey: ['step-aside'], queryFn: () => calls.cases.getStepAside({}) })
  const draft = useDraft('step-aside', { idNumber: '' })
  const since = asked.data?.declaredAt
  return (
    <Section title={t('stepAside.title')}>
      <p>{t('stepAside.lead')}</p>
      {since && <p className="quiet">{t('stepAside.since', { at: moment(since) })}</p>}
      <GuidedForm
        draft={draft}
        steps={[{ fields: [{ name: 'idNumber', label: t('stepAside.number'), required: true, most: 40 }] }]}
        submit={t('stepAside.submit')}
        send={({ idNumber }, { commandId }) => calls.caseDeeds.declareStepAside({ body: { commandId, idNumber } })}
        sent={() => {
          tell({ said: t('stepAside.done') })
          void queries.invalidateQueries({ queryKey: ['step-aside'] })
        }}
      />
    </Section>
  )
}
