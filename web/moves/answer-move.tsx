import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MoveDetail } from '../../contract/moves.ts'
import { GuidedForm, Section, Tabs, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { AddressPicker, noAddress, type PickedAddress } from '../people/address-picker.tsx'

type Deed = 'accept' | 'say' | 'return' | 'withdraw'

/** What this end may do now: the end that was asked answers, the end that asked may take it back, both may speak. */
function deedsOf({ status, askedBy, mine }: MoveDetail): Deed[] {
  if (status !== 'asked') return []
  const answers = mine.includes(askedBy === 'from' ? 'to' : 'from')
  return [
    ...(answers ? (['accept', 'return'] as const) : []),
    'say',
    ...(mine.includes(askedBy) ? (['withdraw'] as const) : [])
  ]
}

export function AnswerMove({ move }: { move: MoveDetail }) {
  const { t } = useWords()
  const deeds = deedsOf(move)
  const [chosen, choose] = useState<Deed>()
  if (deeds.length === 0) return null
  const deed = chosen ?? deeds[0]!
  const props = { move, done: () => choose(undefined) }
  return (
    <Section title={t('move.do')}>
      <Tabs
        label={t('move.do')}
        tabs={deeds.map(key => ({ key, title: t(`move.do.${key}`) }))}
        at={deed}
        change={choose}
      >
        {deed === 'accept' ? (
          <Accept {...props} />
        ) : deed === 'say' ? (
          <Say {...props} />
        ) : (
          <Refuse key={deed} {...props} deed={deed} />
        )}
      </Tabs>
    </Section>
  )
}

interface DeedProps {
  move: MoveDetail
  done: () => void
}

/** Whatever was done, every list and count that knows of moves is asked anew. */
function useDone(done: () => void) {
  const queries = useQueryClient()
  const tell = useUndo()
  return (said: string) => {
    done()
    tell({ said })
    void queries.invalidateQueries()
  }
}

function Accept({ move, done }: DeedProps) {
  const { t, day } = useWords()
  const finish = useDone(done)
  const here = move.askedBy === 'from'
  const draft = useDraft(`move-accept:${move.id}`, { place: noAddress as PickedAddress })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: here
            ? [
                {
                  name: 'place',
                  label: t('move.place'),
                  hint: t('move.placeHint'),
                  input: props => <AddressPicker {...props} />
                }
              ]
            : []
        }
      ]}
      submit={t('move.do.accept')}
      preview={() => <p>{t(here ? 'move.accept.to' : 'move.accept.from', { on: day(move.validOn) })}</p>}
      send={({ place }, { commandId }) =>
        calls.moves.answerMove({
          params: { id: move.id },
          body: {
            commandId,
            decision: 'accept',
            ...(place.area && { place: { area: place.area, ...(place.address && { address: place.address }) } })
          }
        })
      }
      sent={() => finish(t('move.done.accept'))}
    />
  )
}

function Say({ move, done }: DeedProps) {
  const { t } = useWords()
  const finish = useDone(done)
  const draft = useDraft(`move-say:${move.id}`, { text: '' })
  const hint = [t('move.textHint'), move.mine.includes(move.turn) && t('move.textTurn')].filter(Boolean).join(' ')
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields: [{ name: 'text', label: t('move.text'), hint, kind: 'long', required: true, most: 200 }] }]}
      submit={t('move.send')}
      send={({ text }, { commandId }) => calls.moves.sayInMove({ params: { id: move.id }, body: { commandId, text } })}
      sent={() => finish(t('move.done.say'))}
    />
  )
}

function Refuse({ move, done, deed }: DeedProps & { deed: 'return' | 'withdraw' }) {
  const { t } = useWords()
  const finish = useDone(done)
  const draft = useDraft(`move-${deed}:${move.id}`, { reason: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'reason',
              label: t('move.reason'),
              hint: t('move.reasonHint'),
              kind: 'long',
              required: true,
              most: 200
            }
          ]
        }
      ]}
      submit={t(`move.do.${deed}`)}
      send={({ reason }, { commandId }) =>
        calls.moves.answerMove({ params: { id: move.id }, body: { commandId, decision: deed, reason } })
      }
      sent={() => finish(t(`move.done.${deed}`))}
    />
  )
}
