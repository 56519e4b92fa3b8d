import { useState } from 'react'
import type { Recorded } from '../../contract/field-photos.ts'
import { useDevice } from '../app/device.tsx'
import { Choices, Field } from '../app/parts.tsx'
import { useWords } from '../app/words.tsx'
import { RecordFlow } from './flow.tsx'
import type { Door } from './grid.ts'

export function MovedOut({ door, before: line }: { door: Door; before?: Recorded | undefined }) {
  const before = line?.kind === 'moved-out' ? line : undefined
  const { t, day } = useWords()
  const { today } = useDevice()
  const [who, setWho] = useState<string[]>(before ? [before.enrolment] : [])
  const [on, setOn] = useState<string>(before?.on ?? today)
  const left = door.people.filter(({ id }) => who.includes(id))
  return (
    <RecordFlow
      place={['door', door.key]}
      title={t('door.moved-out')}
      instead={before?.id}
      steps={[
        {
          ask: t('door.ask.who-left'),
          missing: who.length === 0 && t('door.choose'),
          input: (
            <Choices
              name="who"
              label={t('door.who')}
              options={door.people.map(({ id, name }) => ({ key: id as string, text: name }))}
              chosen={who}
              change={setWho}
              most={door.people.length + 1}
            />
          )
        },
        {
          ask: t('door.ask.when-left'),
          missing: (!on || on > today) && t('door.badDay'),
          input: <Field id="on" type="date" label={t('door.on')} value={on} change={setOn} max={today} />
        }
      ]}
      summary={[
        [t('door.moved-out'), left.map(({ name }) => name).join('、')],
        [t('door.on'), on && day(on)]
      ]}
      lines={begin => left.map(({ id }) => ({ ...begin(), kind: 'moved-out', enrolment: id, on }))}
    />
  )
}
