import { useState } from 'react'
import { useDevice } from '../app/device.tsx'
import { Choices, Field } from '../app/parts.tsx'
import { useWords } from '../app/words.tsx'
import { RecordFlow } from './flow.tsx'
import type { Door } from './grid.ts'
import { type Parts, partialOf } from './partial-day.ts'
import { relationCodes, relationIn } from './relation.ts'

const sexes = ['1', '2', '9'] as const

export function Found({ door }: { door: Door }) {
  const { t, day } = useWords()
  const { today } = useDevice()
  const [name, setName] = useState('')
  const [sex, setSex] = useState<(typeof sexes)[number]>()
  const [born, setBorn] = useState<Parts>({ year: '', month: '', dayOfMonth: '' })
  const [address, setAddress] = useState(door.address ?? '')
  const [relation, setRelation] = useState('')
  const bornOn = partialOf(born, today)
  return (
    <RecordFlow
      place={['door', door.key]}
      title={t('door.found')}
      steps={[
        {
          ask: t('door.ask.name'),
          missing: !name.trim() && t('door.empty', { what: t('door.name') }),
          input: <Field id="name" label={t('door.name')} hint={t('door.ask.name.hint')} value={name} change={setName} />
        },
        {
          ask: t('door.ask.sex'),
          missing: !sex && t('door.choose'),
          input: (
            <Choices
              name="sex"
              label={t('door.sex')}
              options={sexes.map(key => ({ key, text: t(`door.sex.${key}`) }))}
              chosen={sex ? [sex] : []}
              change={([one]) => setSex(one)}
            />
          )
        },
        {
          ask: t('door.ask.bornOn'),
          missing: bornOn === undefined && (/^\d{4}$/.test(born.year) ? t('door.badDay') : t('door.badYear')),
          input: (
            <>
              <p>{t('door.ask.bornOn.hint')}</p>
              {(['year', 'month', 'dayOfMonth'] as const).map(part => (
                <Field
                  key={part}
                  id={part}
                  digits
                  most={part === 'year' ? 4 : 2}
                  label={t(`door.${part}`)}
                  value={born[part]}
                  change={value => setBorn({ ...born, [part]: value })}
                />
              ))}
            </>
          )
        },
        {
          ask: t('door.ask.address'),
          missing: !address.trim() && t('door.empty', { what: t('door.address') }),
          input: <Field id="address" label={t('door.address')} value={address} change={setAddress} most={200} />
        },
        {
          ask: t('door.ask.relation'),
          input: (
            <Choices
              name="relation"
              label={t('door.headRelation')}
              options={[
                ...relationCodes.map(({ code }) => ({ key: code, text: relationIn(t, code) })),
                { key: '', text: t('door.relation.none') }
              ]}
              chosen={[relation]}
              change={([one = '']) => setRelation(one)}
            />
          )
        }
      ]}
      summary={[
        [t('door.name'), name],
        [t('door.sex'), sex && t(`door.sex.${sex}`)],
        [t('door.bornOn'), bornOn && day(bornOn)],
        [t('door.address'), address],
        [t('door.headRelation'), relation ? relationIn(t, relation) : t('door.relation.none')]
      ]}
      lines={begin => [
        {
          ...begin(),
          kind: 'found',
          name: name.trim(),
          sex: sex!,
          bornOn: bornOn!,
          address: address.trim(),
          ...(door.household !== null && { household: door.household }),
          ...(relation && { headRelation: relation })
        }
      ]}
    />
  )
}
