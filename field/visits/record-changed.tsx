import { useState } from 'react'
import { TellableField } from '../../contract/field-data.ts'
import type { Recorded } from '../../contract/field-photos.ts'
import { PartialDay, Sex } from '../../contract/values.ts'
import { useDevice } from '../app/device.tsx'
import { Choices, Field } from '../app/parts.tsx'
import { useWords } from '../app/words.tsx'
import { RecordFlow } from './flow.tsx'
import type { Door, Person } from './grid.ts'
import { relationCodes, relationIn } from './relation.ts'

/** What the device shows of a fact now; it goes along, so that the register can tell its own change from the worker's. */
const shownOf = (person: Person | undefined, field: TellableField | undefined): string | null => {
  if (!person || !field) return null
  return field === 'phone' ? person.phoneMasked : person[field]
}

export function Changed({ door, before: line }: { door: Door; before?: Recorded | undefined }) {
  const before = line?.kind === 'changed' ? line : undefined
  const { t } = useWords()
  const { today } = useDevice()
  const [who, setWho] = useState<string | undefined>(
    before?.enrolment ?? (door.people.length === 1 ? door.people[0]?.id : undefined)
  )
  const [field, setField] = useState(before?.field)
  const [now, setNow] = useState<string>(before?.now ?? '')
  const person = door.people.find(({ id }) => id === who)
  const was = shownOf(person, field)
  const inWords = (value: string | null) =>
    field === 'headRelation'
      ? relationIn(t, value)
      : field === 'sex' && value
        ? t(`door.sex.${Sex.parse(value)}`)
        : (value ?? '')
  const told = inWords(was)
  const chosen = field === 'headRelation' || field === 'sex'
  const wrong = !now.trim()
    ? chosen
      ? t('door.choose')
      : t('door.empty', { what: t(`door.field.${field ?? 'name'}`) })
    : field === 'phone' && !/^\+?[\d -]{7,20}$/.test(now.trim())
      ? t('door.badPhone')
      : field === 'bornOn' && !(PartialDay.safeParse(now.trim()).success && now.trim() <= today) && t('door.badDay')
  return (
    <RecordFlow
      place={['door', door.key]}
      title={t('door.changed')}
      instead={before?.id}
      steps={[
        {
          ask: t('door.ask.whose'),
          missing: !who && t('door.choose'),
          input: (
            <Choices
              name="who"
              label={t('door.who')}
              options={door.people.map(({ id, name }) => ({ key: id as string, text: name }))}
              chosen={who ? [who] : []}
              change={([one]) => setWho(one)}
            />
          )
        },
        {
          ask: t('door.ask.which'),
          missing: !field && t('door.choose'),
          input: (
            <Choices
              name="field"
              label={t('door.field')}
              options={TellableField.options.map(key => ({ key, text: t(`door.field.${key}`) }))}
              chosen={field ? [field] : []}
              change={([one]) => {
                setField(one)
                setNow('')
              }}
            />
          )
        },
        {
          ask: t('door.ask.now'),
          missing: wrong,
          input: (
            <>
              <p>{told ? t('door.was', { was: told }) : t('door.was.none')}</p>
              {field === 'headRelation' ? (
                <Choices
                  name="relation"
                  label={t('door.headRelation')}
                  options={relationCodes.map(({ code }) => ({ key: code, text: relationIn(t, code) }))}
                  chosen={now ? [now] : []}
                  change={([one = '']) => setNow(one)}
                />
              ) : field === 'sex' ? (
                <Choices
                  name="sex"
                  label={t('door.sex')}
                  options={(['1', '2'] as const).map(key => ({ key, text: t(`door.sex.${key}`) }))}
                  chosen={now === '1' || now === '2' ? [now] : []}
                  change={([one = '']) => setNow(one)}
                />
              ) : (
                <Field
                  id="now"
                  hint={field === 'bornOn' ? t('door.bornOn.how') : undefined}
                  type={field === 'phone' ? 'tel' : 'text'}
                  label={t(`door.field.${field ?? 'name'}`)}
                  value={now}
                  change={setNow}
                  most={field === 'phone' ? 20 : field === 'name' ? 100 : 200}
                />
              )}
            </>
          )
        }
      ]}
      summary={[
        [t('door.who'), person?.name],
        [t('door.field'), field && t(`door.field.${field}`)],
        [t('door.now'), inWords(now)]
      ]}
      note={told ? t('door.was', { was: told }) : t('door.was.none')}
      lines={begin => [
        {
          ...begin(),
          kind: 'changed',
          enrolment: who!,
          field: field!,
          was,
          ...(field === 'phone' && person?.phoneMark && { wasMark: person.phoneMark }),
          now: now.trim()
        }
      ]}
    />
  )
}
