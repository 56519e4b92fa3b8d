import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ArchiveLineKind, type ServiceArchive } from '../../contract/support.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { Button, GuidedForm, RareText, Section, useUndo, useUnkeptDraft, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

const archiveOf = (id: EnrolmentId) => ['archive', id]

/** On a resident's page, where they live, and as long as they keep it open; there is no list of archives. */
export function Archive({ enrolment }: { enrolment: EnrolmentId }) {
  const { t } = useWords()
  const { may } = useMe()
  const asked = useQuery({
    queryKey: archiveOf(enrolment),
    queryFn: () => calls.support.getArchive({ params: { id: enrolment } }),
    enabled: may('support.archive'),
    // Closed is gone: nothing of it stays in the page once this is left.
    gcTime: 0
  })
  if (!may('support.archive')) return null
  const open = asked.data?.open
  return (
    <Section title={t('archive.title')}>
      <Waiting asked={asked} shape="rows" n={1} />
      {open === null && <p className="quiet">{t('archive.none')}</p>}
      {open && <Open enrolment={enrolment} open={open} />}
    </Section>
  )
}

interface OpenProps {
  enrolment: EnrolmentId
  open: NonNullable<ServiceArchive['open']>
}

function Open({ enrolment, open }: OpenProps) {
  const { t, day, moment } = useWords()
  const [adding, setAdding] = useState(false)
  const { wish, channel, openedAt, until, lines } = open
  return (
    <>
      <p className="hint">{t('archive.lead')}</p>
      <p>
        {t('archive.wish')}: <RareText text={wish} />
      </p>
      <p className="quiet">
        {t('archive.opened', {
          at: moment(openedAt),
          channel: t(channel === 'on-screen' ? 'consent.channel.on-screen' : 'consent.channel.signed-paper')
        })}
        {until && ` · ${t('archive.until', { day: day(until) })}`}
      </p>
      <ul className="notes">
        {lines.map(({ id, kind, words, own, by, at }) => (
          <li key={id}>
            <p>
              <strong>{t(`archive.kind.${kind}`)}</strong>
            </p>
            <p>
              <RareText text={words} />
            </p>
            <p className="quiet">
              {own ? t('archive.own') : by} · {moment(at)}
            </p>
          </li>
        ))}
      </ul>
      {adding ? (
        <Add enrolment={enrolment} leave={() => setAdding(false)} />
      ) : (
        <div className="notes-actions">
          <Button press={() => setAdding(true)}>{t('archive.add')}</Button>
        </div>
      )}
    </>
  )
}

function Add({ enrolment, leave }: { enrolment: EnrolmentId; leave: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useUnkeptDraft({ kind: '', words: '' })
  const options = ArchiveLineKind.options.map(value => ({ value, label: t(`archive.kind.${value}`) }))
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            { name: 'kind', label: t('archive.kind'), kind: 'choice', options, required: true },
            { name: 'words', label: t('archive.words'), kind: 'long', required: true, most: 500 }
          ]
        }
      ]}
      submit={t('archive.add')}
      leave={leave}
      send={({ kind, words }, { commandId }) =>
        calls.support.addToArchive({
          params: { id: enrolment },
          body: { commandId, kind: ArchiveLineKind.parse(kind), words }
        })
      }
      sent={() => {
        leave()
        tell({ said: t('archive.added') })
        void queries.invalidateQueries({ queryKey: archiveOf(enrolment) })
      }}
    />
  )
}
