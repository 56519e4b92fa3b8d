import { useState } from 'react'
import type { Recorded } from '../../contract/field-photos.ts'
import { useDevice } from '../app/device.tsx'
import { Choices, Field } from '../app/parts.tsx'
import { useWords } from '../app/words.tsx'
import { RecordFlow } from './flow.tsx'
import type { Door } from './grid.ts'
import { nameStep, sexStep } from './who-steps.tsx'

const sexes = ['1', '2'] as const

/** A birth, as its parents tell it: nothing of how, or which child it is. */
export function Newborn({ door, before: line }: { door: Door; before?: Recorded | undefined }) {
  const before = line?.kind === 'born' ? line : undefined
  const { t, day } = useWords()
  const { today } = useDevice()
  const [name, setName] = useState<string>(before?.name ?? '')
  const [sex, setSex] = useState(before?.sex)
  const [bornOn, setBornOn] = useState<string>(before?.bornOn ?? '')
  const [parents, setParents] = useState<string[]>(before?.parents ?? [])
  const grown = door.people.filter(person => Number(today.slice(0, 4)) - Number(person.bornOn?.slice(0, 4) ?? 0) >= 14)
  return (
    <RecordFlow
      place={['door', door.key]}
      title={t('door.newborn')}
      instead={before?.id}
      steps={[
        {
          ask: t('door.ask.parents'),
          missing: parents.length === 0 && t('door.choose'),
          input: (
            <Choices
              name="parents"
              label={t('door.parents')}
              hint={t('door.ask.parents.hint')}
              options={grown.map(person => ({ key: person.id as string, text: person.name }))}
              chosen={parents}
              change={setParents}
              most={2}
            />
          )
        },
        nameStep(t, { value: name, change: setName }, { ask: t('door.ask.childName') }),
        sexStep(t, sexes, { value: sex, change: setSex }),
        {
          ask: t('door.ask.childBorn'),
          missing: (!bornOn || bornOn > today) && t('door.badDay'),
          input: <Field id="born" type="date" label={t('door.bornOn')} value={bornOn} change={setBornOn} max={today} />
        }
      ]}
      summary={[
        [t('door.name'), name],
        [t('door.sex'), sex && t(`door.sex.${sex}`)],
        [t('door.bornOn'), bornOn && day(bornOn)],
        [
          t('door.parents'),
          door.people
            .filter(({ id }) => parents.includes(id))
            .map(person => person.name)
            .join('、')
        ]
      ]}
      lines={begin => [{ ...begin(), kind: 'born', name: name.trim(), sex: sex!, bornOn, parents }]}
    />
  )
}
