import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Obligation, ObligationDeed, OrganisationRecord } from '../../contract/organisation.ts'
import { Day } from '../../contract/values.ts'
import { findKind } from '../../law/organisation.ts'
import {
  Button,
  ErrorSummary,
  FileDrop,
  GuidedForm,
  Section,
  Tag,
  today,
  useDraft,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { sendFile } from '../cases/send-attachment.ts'
import { saveMadeFile } from '../people/save-made-file.ts'
import { useTitles } from './kind-words.ts'
import { useKeepers } from './write-record.tsx'

/** What is owed under a record, each with its owner and day; whose turn it is acts right there. */
export function OwedSection({ found }: { found: OrganisationRecord }) {
  const { t } = useWords()
  const { taskOf } = useTitles()
  return (
    <Section title={taskOf(found.kind)}>
      {found.obligations.length === 0 && <p className="quiet">{t('org.owedNone')}</p>}
      <ul className="owed">
        {found.obligations.map(one => (
          <li key={one.id}>
            <Owed one={one} />
          </li>
        ))}
      </ul>
      {found.deeds.includes('owe') && <Owe found={found} />}
    </Section>
  )
}

/** Looked at once more by a colleague, where another kind is accepted by its meeting. */
const secondLook = ({ kind }: Obligation) => findKind(kind)?.byAnother === true

export const owedTones = { open: 'warm', done: 'plain', confirmed: 'past', withdrawn: 'past' } as const

function Owed({ one }: { one: Obligation }) {
  const { t, day } = useWords()
  const { whatOf } = useTitles()
  const [acting, act] = useState(false)
  const late = one.state === 'open' && one.dueOn < today()
  const open = useMutation({
    mutationFn: (paper: string) => calls.organisation.readPaper({ params: { id: one.id, paper } }),
    onSuccess: saveMadeFile
  })
  return (
    <>
      <p className="owed-what">
        {whatOf(one)}{' '}
        <Tag tone={owedTones[one.state]}>
          {t(secondLook(one) && one.state === 'confirmed' ? 'org.owed.accepted' : `org.owed.${one.state}`)}
        </Tag>
        {late && <Tag tone="wrong">{t('org.late')}</Tag>}
      </p>
      <p className="quiet">
        {one.ownerName} · {t('org.dueOn')} {day(one.dueOn)}
        {one.arises && ` · ${t('org.arose')}`}
      </p>
      {one.evidence && <p className="said">{one.evidence}</p>}
      {open.error && <ErrorSummary problem={open.error} />}
      {one.papers.map(({ id }, at) => (
        <button key={id} type="button" className="link" onClick={() => open.mutate(id)}>
          {t('org.paper', { n: at + 1 })}
        </button>
      ))}
      {one.deeds.length > 0 && !acting && (
        <Button press={() => act(true)}>{t('org.actOn', { what: whatOf(one) })}</Button>
      )}
      {acting && <ActForm one={one} close={() => act(false)} />}
    </>
  )
}

function ActForm({ one, close }: { one: Obligation; close: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const again = () => queries.invalidateQueries({ queryKey: ['organisation'] })
  const draft = useDraft(`obligation:${one.id}`, { deed: one.deeds[0] ?? 'do', said: '' })
  const add = useMutation({
    mutationFn: (file: File) => sendFile(`/api/obligations/${one.id}/papers`, file),
    onSuccess: again
  })
  return (
    <>
      <GuidedForm
        draft={draft}
        record={{ version: one.version, facts: [], refresh: again }}
        steps={[
          {
            fields: [
              {
                name: 'deed',
                label: t('org.deed'),
                kind: 'choice',
                required: true,
                options: one.deeds.map(value => ({
                  value,
                  label: t(value === 'confirm' && secondLook(one) ? 'org.do.accept' : `org.do.${value}`)
                }))
              },
              {
                name: 'said',
                label: t('org.said'),
                hint: t('org.saidHint'),
                kind: 'long',
                most: 1000,
                when: ({ deed }) => deed !== 'confirm'
              }
            ]
          }
        ]}
        submit={t('org.act')}
        leave={close}
        send={({ deed, said = '' }, { commandId, version }) =>
          calls.organisation.actOnObligation({
            params: { id: one.id },
            body: { commandId, version, deed: deed as ObligationDeed, said }
          })
        }
        sent={() => {
          tell({ said: t('org.acted') })
          close()
          void again()
        }}
      />
      {add.error && <ErrorSummary problem={add.error} />}
      {one.state === 'open' && (
        <FileDrop
          label={t('org.paperAdd')}
          hint={t('org.paperHint')}
          kinds={['.pdf', '.jpg', '.jpeg', '.png']}
          most={20_000_000}
          take={file => add.mutate(file)}
          busy={add.isPending}
        />
      )}
    </>
  )
}

function Owe({ found }: { found: OrganisationRecord }) {
  const { t } = useWords()
  const { me } = useMe()
  const queries = useQueryClient()
  const tell = useUndo()
  const keepers = useKeepers()?.keepers ?? []
  const again = () => queries.invalidateQueries({ queryKey: ['organisation'] })
  const draft = useDraft(`owe:${found.id}`, { what: '', owner: me.account.id as string, dueOn: '' })
  return (
    <GuidedForm
      draft={draft}
      record={{ version: found.version, facts: [], refresh: again }}
      steps={[
        {
          fields: [
            { name: 'what', label: t('org.what'), required: true, most: 200 },
            {
              name: 'owner',
              label: t('org.owner'),
              kind: 'choice',
              required: true,
              options: [
                { value: me.account.id, label: me.account.name },
                ...keepers
                  .filter(({ account }) => account !== me.account.id)
                  .map(({ account, name }) => ({ value: account, label: name }))
              ]
            },
            { name: 'dueOn', label: t('org.dueOn'), kind: 'day', required: true }
          ]
        }
      ]}
      submit={t('org.owe')}
      send={({ what, owner, dueOn }, { commandId, version }) =>
        calls.organisation.oweUnderRecord({
          params: { id: found.id },
          body: { commandId, version, what, owner, dueOn: Day.parse(dueOn) }
        })
      }
      sent={() => {
        tell({ said: t('org.added') })
        void again()
      }}
    />
  )
}
