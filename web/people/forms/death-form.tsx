import { Day } from '../../../contract/values.ts'
import { type FormField, GuidedForm, useDraft, useWords } from '../../../ui/index.ts'
import { calls } from '../../app/calls.ts'
import {
  type FormProps,
  ownRelation,
  type Sourced,
  sourced,
  sourceOf,
  useDayText,
  useRecord,
  useSent,
  useSourceFields
} from './form-parts.tsx'
import { isHead } from './head-codes.ts'

interface Values extends Sourced {
  diedOn: string
}

export function DeathForm({ person, refresh, leave }: FormProps) {
  const { t } = useWords()
  const day = useDayText()
  const { line, household } = person
  const { name } = line
  const sent = useSent(line.enrolment)
  const draft = useDraft<Values>(`death:${line.enrolment}`, { diedOn: '', ...sourced('family') })
  const fields: FormField<Values>[] = [
    { name: 'diedOn', label: t('life.death.on'), kind: 'day', past: true, required: true },
    ...useSourceFields<Values>()
  ]
  const others = (household?.members.length ?? 1) - 1
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields }]}
      leave={leave}
      record={useRecord({ person, refresh })}
      preview={({ diedOn }) =>
        diedOn && (
          <>
            <p>{t('life.death.preview', { name, on: day(diedOn) })}</p>
            {isHead(ownRelation(person)) && others > 0 && <p>{t('life.death.head', { name, n: others })}</p>}
          </>
        )
      }
      send={(values, { commandId, version }) =>
        calls.people.recordDeath({
          body: {
            commandId,
            version,
            source: sourceOf(values),
            enrolment: line.enrolment,
            diedOn: Day.parse(values.diedOn)
          }
        })
      }
      sent={({ batch }) => sent(t('life.death.done', { name }), { batch })}
    />
  )
}
