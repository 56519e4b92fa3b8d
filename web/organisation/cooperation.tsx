import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { v7 } from 'uuid'
import type { OrganisationRecord } from '../../contract/organisation.ts'
import { CommandId } from '../../contract/values.ts'
import { Button, Empty, ErrorSummary, GuidedForm, Section, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

/** What both sides did under an agreement, the latest first; either side adds to it and neither changes it. */
export function Cooperation({ found }: { found: OrganisationRecord }) {
  const { t, day } = useWords()
  const notes = found.events.filter(({ deed }) => deed === 'note').reverse()
  if (notes.length === 0 && !found.deeds.includes('note')) return null
  return (
    <Section title={t('org.log')}>
      {notes.length === 0 && <Empty title={t('org.logNone')}>{t('org.logAbout')}</Empty>}
      <ol className="case-list">
        {notes.map(({ on, by, said }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever added.
          <li key={notes.length - at} className="stacked">
            <span>{said}</span>
            <span className="quiet">
              {day(on)} {by}
            </span>
          </li>
        ))}
      </ol>
      {found.deeds.includes('note') && <AddNote id={found.id} />}
    </Section>
  )
}

function AddNote({ id }: { id: string }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useDraft(`cooperation:${id}`, { said: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            { name: 'said', label: t('org.logSaid'), hint: t('org.saidHint'), kind: 'long', required: true, most: 1000 }
          ]
        }
      ]}
      submit={t('org.logAdd')}
      send={({ said }, { commandId }) =>
        calls.organisation.noteCooperation({ params: { id }, body: { commandId, said: said ?? '' } })
      }
      sent={() => {
        tell({ said: t('org.acted') })
        void queries.invalidateQueries({ queryKey: ['organisation'] })
      }}
    />
  )
}

/** One press makes the next draft, or leads to the one that is there. */
export function Renew({ id }: { id: string }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const go = useNavigate()
  const renew = useMutation({
    mutationFn: () => calls.organisation.renewRecord({ params: { id }, body: { commandId: CommandId.parse(v7()) } }),
    onSuccess: next => {
      void queries.invalidateQueries({ queryKey: ['organisation'] })
      void go({ to: '/organisation/$id', params: { id: next.id } })
    }
  })
  return (
    <Section title={t('org.renew')}>
      {renew.error && <ErrorSummary problem={renew.error} />}
      <p className="quiet">{t('org.renewAbout')}</p>
      <Button press={() => renew.mutate()} busy={renew.isPending}>
        {t('org.renewDraft')}
      </Button>
    </Section>
  )
}
