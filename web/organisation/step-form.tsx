import { useQueryClient } from '@tanstack/react-query'
import type { OrganisationRecord, RecordDeed } from '../../contract/organisation.ts'
import { findKind } from '../../law/organisation.ts'
import { GuidedForm, Section, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Checks, foundIn } from './checks.tsx'
import { Ticks } from './fields.tsx'
import { useTitles } from './kind-words.ts'

const deeds = ['adopt', 'hold', 'end', 'withdraw'] as const satisfies RecordDeed[]

const votes = ['entitled', 'present', 'favour'] as const
const countsOf = ({ entitled, present, favour }: Partial<Record<(typeof votes)[number], string>>) => ({
  entitled: Number(entitled),
  present: Number(present),
  favour: Number(favour)
})

/** The next step of a record: adopted, held with its minutes, ended, or withdrawn with a reason. */
export function StepForm({ found }: { found: OrganisationRecord }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const { titleOf } = useTitles()
  const held = findKind(found.kind)?.fields.filter(({ when }) => when === 'held') ?? []
  const checks = held.find(({ kind }) => kind === 'checks')
  const voted = held.some(({ kind }) => kind === 'vote')
  const minutes = held.find(({ name }) => name === 'minutes')
  const asksWho = findKind(found.kind)?.attended
  const may = deeds.filter(deed => found.deeds.includes(deed))
  const draft = useDraft(`record-step:${found.id}`, {
    deed: may[0] ?? '',
    reason: '',
    minutes: '',
    checks: '',
    attended: '',
    entitled: '',
    present: '',
    favour: ''
  })
  if (may.length === 0) return null
  return (
    <Section title={t('org.next')}>
      <GuidedForm
        draft={draft}
        record={{
          version: found.version,
          facts: [],
          refresh: () => queries.invalidateQueries({ queryKey: ['organisation'] })
        }}
        steps={[
          {
            fields: [
              {
                name: 'deed',
                label: t('org.step'),
                kind: 'choice',
                required: true,
                options: may.map(value => ({ value, label: t(`org.may.${value}`) }))
              },
              {
                name: 'checks',
                label: checks ? titleOf(checks) : '',
                required: true,
                most: 1000,
                when: ({ deed }) => deed === 'hold' && checks !== undefined,
                input: props => <Checks {...props} options={checks?.options ?? []} />
              },
              {
                name: 'attended',
                label: t('org.attended'),
                hint: t(asksWho === 'certificate' ? 'org.attendedCertificate' : 'org.attendedHours'),
                required: true,
                when: ({ deed }) => deed === 'hold' && asksWho !== undefined,
                input: props => (
                  <Ticks
                    {...props}
                    options={found.members.map(({ account, name }) => ({ value: account, label: name }))}
                  />
                )
              },
              ...votes.map(name => ({
                name,
                label: t(`org.vote.${name}`),
                required: true,
                most: 6,
                when: ({ deed }: { deed?: string }) => deed === 'hold' && voted
              })),
              {
                name: 'minutes',
                label: minutes ? titleOf(minutes) : t('org.minutes'),
                hint: t('org.saidHint'),
                kind: 'long',
                required: true,
                most: 4000,
                when: ({ deed }) => deed === 'hold'
              },
              {
                name: 'reason',
                label: t('org.why'),
                kind: 'long',
                required: true,
                most: 1000,
                when: ({ deed }) => deed === 'withdraw'
              }
            ]
          }
        ]}
        submit={t('org.next')}
        send={({ deed, minutes, reason, checks = '', attended = '', ...vote }, { commandId, version }) =>
          calls.organisation.actOnRecord({
            params: { id: found.id },
            body: {
              commandId,
              version,
              deed: deed as RecordDeed,
              checks: deed === 'hold' ? foundIn(checks) : {},
              attended: deed === 'hold' && asksWho ? attended.split(',').filter(Boolean) : [],
              ...(deed === 'hold' && voted && { vote: countsOf(vote) }),
              said: (deed === 'hold' ? minutes : deed === 'withdraw' ? reason : '') ?? ''
            }
          })
        }
        sent={() => {
          tell({ said: t('org.acted') })
          void queries.invalidateQueries({ queryKey: ['organisation'] })
        }}
      />
    </Section>
  )
}
