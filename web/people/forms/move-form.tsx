import { v7 } from 'uuid'
import { type AreaCode, CommandId, Day } from '../../../contract/values.ts'
import { type FormField, GuidedForm, today, useDraft, useWords } from '../../../ui/index.ts'
import { calls } from '../../app/calls.ts'
import { AreaPath } from '../area-name.tsx'
import { AreaPicker } from '../area-picker.tsx'
import {
  type FormProps,
  type Sourced,
  sourced,
  sourceOf,
  useDayText,
  useForgetAnswers,
  useSent,
  useSourceFields
} from './form-parts.tsx'

interface Values extends Sourced {
  to: AreaCode | null
  address: string
  on: string
}

/** A move is asked of the other register; until it accepts, nothing changes here. */
export function MoveForm({ person, leave }: FormProps) {
  const { t } = useWords()
  const day = useDayText()
  const { line } = person
  const { name } = line
  const sent = useSent(line.enrolment)
  const forget = useForgetAnswers()
  const draft = useDraft<Values>(`move:${line.enrolment}`, {
    to: null,
    address: '',
    on: today(),
    ...sourced('person')
  })
  const fields: FormField<Values>[] = [
    { name: 'to', label: t('life.move.to'), required: true, input: props => <AreaPicker {...props} /> },
    { name: 'address', label: t('life.move.address'), most: 200 },
    { name: 'on', label: t('life.on'), kind: 'day', past: true, required: true },
    ...useSourceFields<Values>()
  ]
  const withdraw = (move: string) => {
    const commandId = CommandId.parse(v7())
    return async () => {
      await calls.moves.answerMove({
        params: { id: move },
        body: { commandId, decision: 'withdraw', reason: t('life.move.withdrawn') }
      })
      await forget()
    }
  }
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields }]}
      leave={leave}
      preview={({ on, to }) =>
        to && (
          <>
            <p>
              <AreaPath code={to} />
            </p>
            <p>{t('life.move.preview', { name, on: day(on), area: t('life.move.there') })}</p>
          </>
        )
      }
      send={(values, { commandId }) =>
        calls.people.askMove({
          body: {
            commandId,
            source: sourceOf(values),
            seat: line.seat,
            enrolment: line.enrolment,
            on: Day.parse(values.on),
            to: { area: values.to!, ...(values.address && { address: values.address }) }
          }
        })
      }
      sent={({ move }) => sent(t('life.move.done', { name }), { undo: withdraw(move) })}
    />
  )
}
