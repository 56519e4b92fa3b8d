import { useQueryClient } from '@tanstack/react-query'
import type { Area } from '../../contract/areas.ts'
import { Day } from '../../contract/values.ts'
import { applicabilities, applicabilityOf } from '../../law/applicability.ts'
import { GuidedForm, Section, today, useUndo, useUnkeptDraft, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

interface AppliesProps {
  area: Area
  settings: Record<string, unknown>
  maySet: boolean
}

/** 27: how far the standard applies to a street or town, what follows from it, and the way to set it. */
export function Applies({ area, settings, maySet }: AppliesProps) {
  const { t, language } = useWords()
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const now = applicabilityOf(settings['standard-applies'], area.kind)
  return (
    <Section title={t('areas.applies')}>
      <p>
        <strong>{say(now.titleZh, now.titleEn)}</strong> {say(now.effectZh, now.effectEn)}
      </p>
      {maySet && <SetApplies area={area} now={now.key} />}
    </Section>
  )
}

function SetApplies({ area, now }: { area: Area; now: string }) {
  const { t, language } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useUnkeptDraft({ value: now, on: today() as string })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'value',
              label: t('areas.applies.how'),
              kind: 'choice',
              required: true,
              options: applicabilities.map(one => ({
                value: one.key,
                label: language === 'zh' ? one.titleZh : one.titleEn
              }))
            },
            { name: 'on', label: t('areas.applies.on'), kind: 'day', required: true }
          ]
        }
      ]}
      submit={t('areas.applies.set')}
      send={({ value, on }, { commandId }) =>
        calls.areas.setAreaSetting({
          body: {
            commandId,
            area: area.code,
            key: 'standard-applies',
            on: Day.parse(on),
            value: value as 'full' | 'by-reference' | 'no'
          }
        })
      }
      sent={() => {
        tell({ said: t('areas.applies.done') })
        void queries.invalidateQueries({ queryKey: ['areas'] })
      }}
    />
  )
}
