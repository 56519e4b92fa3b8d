import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { MoveDetail } from '../../contract/moves.ts'
import { CommandId } from '../../contract/values.ts'
import { GuidedForm, Section, Tabs, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { AddressPicker, noAddress, type PickedAddress } from '../people/address-picker.tsx'

type Deed = 'accept' | 'say' | 'return' | 'withdraw' | 'undo'

/** What this end may do now: the end that was asked answers, and may undo that; the end that asked may take it back; both may speak. */
function deedsOf({ status, askedBy, mine }: MoveDetail): Deed[] {
  const answers = mine.includes(askedBy === 'from' ? 'to' : 'from')
  if (status === 'accepted' && answers) return ['undo']
  if (status !== 'asked') return []
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
        ) : deed === 'undo' ? (
          <Undo {...props} />
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
  return (said: string, undo?: () => Promise<unknown>) => {
    done()
    tell({
      said,
      ...(undo && { undo: async () => undo().then(() => queries.invalidateQueries()) })
    })
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
      sent={() => {
        const commandId = CommandId.parse(v7())
        finish(t('move.done.accept'), () =>
          calls.moves.undoMove({ params: { id: move.id }, body: { commandId, reason: t('move.undone') } })
        )
      }}
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

function Undo({ move, done }: DeedProps) {
  const { t } = useWords()
  const finish = useDone(done)
  const draft = useDraft(`move-undo:${move.id}`, { reason: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'reason',
              label: t('move.reason'),
              hint: t('move.undoHint'),
              kind: 'long',
              required: true,
              most: 200
            }
          ]
        }
      ]}
      submit={t('move.do.undo')}
      send={({ reason }, { commandId }) =>
        calls.moves.undoMove({ params: { id: move.id }, body: { commandId, reason } })
      }
      sent={() => finish(t('move.done.undo'))}
    />
  )
}
