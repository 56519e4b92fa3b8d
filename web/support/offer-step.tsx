import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { answersOfPerson, type Offer, type OfferChannel, OfferStepKind } from '../../contract/offers.ts'
import { Button, GuidedForm, useUndo, useUnkeptDraft, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

interface Channels {
  channels: readonly Exclude<z.infer<typeof OfferChannel>, 'on-screen'>[]
}

/** What the person answered at the window or by phone, or what was done after they agreed. */
export function NextStep({ caseId, offer, channels }: { caseId: string; offer: Offer } & Channels) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useUnkeptDraft({ what: '', channel: '', words: '' })
  const { may } = offer
  const answers: readonly string[] = answersOfPerson
  if (may.length === 0) return null
  if (!open)
    return (
      <span className="case-ways">
        <Button press={() => setOpen(true)}>{t('offer.next')}</Button>
      </span>
    )
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'what',
              label: t('offer.what'),
              kind: 'choice',
              required: true,
              options: may.map(value => ({ value, label: t(`offer.state.${value}`) }))
            },
            {
              name: 'channel',
              label: t('offer.how'),
              kind: 'choice',
              required: true,
              options: channels.map(value => ({ value, label: t(`consent.channel.${value}`) })),
              when: ({ what }) => answers.includes(what)
            },
            { name: 'words', label: t('offer.words'), kind: 'long', most: 500 }
          ]
        }
      ]}
      submit={t('offer.next')}
      leave={() => setOpen(false)}
      send={({ what, channel, words }, { commandId }) =>
        calls.offers.addOfferStep({
          params: { id: offer.id },
          body: {
            commandId,
            what: OfferStepKind.parse(what),
            channel: channels.find(one => answers.includes(what) && one === channel) ?? null,
            words: words?.trim() || null
          }
        })
      }
      sent={() => {
        setOpen(false)
        tell({ said: t('offer.noted') })
        void queries.invalidateQueries({ queryKey: ['offers', caseId] })
      }}
    />
  )
}
