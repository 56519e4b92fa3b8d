import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseDetail } from '../../contract/cases.ts'
import { GuidedForm, Section, Tabs, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

type Deed = 'return' | 'withdraw' | 'reissue'

/** What may be done with a case now, each with its reason. */
export function Deeds({ found: { line, deeds } }: { found: CaseDetail }) {
  const { t } = useWords()
  const [chosen, choose] = useState<Deed>()
  const offered = deeds.filter((deed): deed is Deed => deed === 'return' || deed === 'withdraw' || deed === 'reissue')
  if (offered.length === 0) return null
  const deed = chosen && offered.includes(chosen) ? chosen : offered[0]!
  return (
    <Section title={t('case.do')}>
      <Tabs
        label={t('case.do')}
        tabs={offered.map(key => ({ key, title: t(`case.do.${key}`) }))}
        at={deed}
        change={choose}
      >
        <Reasoned key={deed} id={line.id} version={line.version} deed={deed} />
      </Tabs>
    </Section>
  )
}

function Reasoned({ id, version, deed }: { id: string; version: number; deed: Deed }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useDraft(`case-${deed}:${id}`, { reason: '' })
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
          ]
        }
      ]}
      submit={t(`case.do.${deed}`)}
      send={({ reason }, { commandId }) =>
        calls.cases.actOnCase({ params: { id }, body: { commandId, version, deed, reason } })
      }
      sent={() => {
        tell({ said: t(`case.done.${deed}`) })
        void queries.invalidateQueries({ queryKey: ['cases'] })
      }}
    />
  )
}
