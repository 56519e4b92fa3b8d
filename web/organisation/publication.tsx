import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 } from 'uuid'
import type { OrganisationRecord } from '../../contract/organisation.ts'
import { CommandId } from '../../contract/values.ts'
import { Button, ErrorSummary, Section, TextLines, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { HeldBack } from './held-back.tsx'

/** The record as everybody would read it, what is held back, and the way to the board and off it. */
export function Publication({ found }: { found: OrganisationRecord }) {
  const { t, day } = useWords()
  const { may } = useMe()
  const { id, state } = found
  const told = may('organisation.board') && (state === 'in-force' || state === 'ended')
  const asked = useQuery({
    queryKey: ['organisation', 'publication', id, found.version],
    queryFn: () => calls.glass.getPublication({ params: { id } }),
    enabled: told
  })
  const { publish, withdraw } = usePublishing(id)
  if (!told) return null
  const data = asked.data
  return (
    <Section title={t('publish.title')}>
      <Waiting asked={asked} shape="rows" n={2} />
      {(publish.error ?? withdraw.error) && <ErrorSummary problem={publish.error ?? withdraw.error} />}
      {data && (
        <>
          <p className="quiet">
            {data.shown ? t('publish.shown', { day: day(data.shown.on) }) : t('publish.not')}{' '}
            {data.shown && <a href="/glass">{t('publish.board')}</a>}
          </p>
          {data.may && (
            <>
              <p className="hint">{t('publish.lead')}</p>
              <blockquote className="publication" aria-label={t('publish.title')}>
                <strong>{data.draft.title}</strong>
                <TextLines text={data.draft.body} table="case-lines" />
              </blockquote>
              <p className="quiet">
                <HeldBack held={data.draft.held} />
              </p>
              <div className="case-ways">
                <Button primary press={() => publish.mutate()} busy={publish.isPending}>
                  {t(data.shown ? 'publish.again' : 'publish.do')}
                </Button>
                {data.shown && (
                  <Button press={() => withdraw.mutate()} busy={withdraw.isPending}>
                    {t('publish.withdraw')}
                  </Button>
                )}
              </div>
            </>
          )}
        </>
      )}
    </Section>
  )
}

function usePublishing(id: string) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const after = (said: string) => () => {
    tell({ said })
    void queries.invalidateQueries({ queryKey: ['organisation', 'publication', id] })
  }
  const body = () => ({ params: { id }, body: { commandId: CommandId.parse(v7()) } })
  return {
    publish: useMutation({ mutationFn: () => calls.glass.publishRecord(body()), onSuccess: after(t('publish.done')) }),
    withdraw: useMutation({
      mutationFn: () => calls.glass.withdrawPublication(body()),
      onSuccess: after(t('publish.withdrawn'))
    })
  }
}
