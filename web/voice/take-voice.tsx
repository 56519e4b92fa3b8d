import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AreaCode } from '../../contract/values.ts'
import { VoiceKindKey, VoiceWay } from '../../contract/voice.ts'
import { GuidedForm, useUnkeptDraft, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { useNameOf } from '../people/area-name.tsx'
import { useVoiceTitle } from './voice-title.ts'

/** What somebody says at the window, by phone or in a letter: typed in, and kept in no draft. */
export function TakeVoice({ area }: { area: AreaCode }) {
  const { t } = useWords()
  const title = useVoiceTitle()
  const queries = useQueryClient()
  const [code, setCode] = useState<string>()
  const draft = useUnkeptDraft({ kind: '', way: '', area: '', words: '', name: '', sender: '', reach: '' })
  const street = AreaCode.parse(area - (area % 1_000_000))
  const isBelowDistrict = area % 1_000_000_000 !== 0
  const above = isBelowDistrict ? street : area
  const name = useNameOf(above)
  const below = useQuery({
    queryKey: ['areas', 'below', above],
    queryFn: () => calls.areas.listAreas({ query: { below: above } })
  })
  const places = [...(isBelowDistrict ? [{ code: street, name: name ?? '' }] : []), ...(below.data ?? [])].map(
    ({ code, name }) => ({ value: String(code), label: name })
  )
  return (
    <>
      {code && (
        <p role="status">
          {t('voices.taken')} <strong>{code}</strong>
        </p>
      )}
      <GuidedForm
        draft={draft}
        steps={[
          {
            fields: [
              {
                name: 'kind',
                label: t('voices.kind'),
                kind: 'choice',
                required: true,
                options: VoiceKindKey.options.map(value => ({ value, label: title(value) }))
              },
              {
                name: 'way',
                label: t('voices.way'),
                kind: 'choice',
                required: true,
                options: VoiceWay.exclude(['web']).options.map(value => ({ value, label: t(`voices.way.${value}`) }))
              },
              { name: 'area', label: t('voices.place'), kind: 'choice', required: true, options: places },
              { name: 'words', label: t('voices.words'), kind: 'long', required: true, most: 2000 },
              { name: 'name', label: t('voices.name'), most: 60 },
              { name: 'sender', label: t('voices.sender'), most: 60 },
              { name: 'reach', label: t('voices.reach'), most: 200 }
            ]
          }
        ]}
        submit={t('voices.take')}
        send={({ kind, way, area, words, name, sender, reach }, { commandId }) =>
          calls.voice.takeVoice({
            body: {
              commandId,
              kind: VoiceKindKey.parse(kind),
              way: VoiceWay.exclude(['web']).parse(way),
              area: AreaCode.parse(Number(area)),
              words,
              name: name?.trim() || null,
              sender: sender?.trim() || null,
              reach: reach?.trim() || null
            }
          })
        }
        sent={({ code }) => {
          setCode(code)
          void queries.invalidateQueries({ queryKey: ['voices'] })
        }}
      />
    </>
  )
}
