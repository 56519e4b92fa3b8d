import { useState } from 'react'
import type { Recorded } from '../../contract/field-photos.ts'
import { useDevice } from '../app/device.tsx'
import { Choices, Field, Pick } from '../app/parts.tsx'
import { useWords } from '../app/words.tsx'
import { RecordFlow, type Step } from './flow.tsx'
import { type Door, originsOf, wayOf } from './grid.ts'
import { type Parts, partialOf, partsOf } from './partial-day.ts'
import { relationCodes, relationIn } from './relation.ts'
import { nameStep, sexStep } from './who-steps.tsx'

const sexes = ['1', '2', '9'] as const
const homes = ['this', 'own'] as const
const isEmpty = (parts: Parts): boolean => Object.values(parts).every(part => part === '')
const phoneShape = /^\+?[\d -]{7,20}$/

/** Somebody who is not registered: at a door, of its household or of their own; or, from today's page, where nobody is registered yet. */
export function Found({ door, before: line }: { door?: Door; before?: Recorded | undefined }) {
  const before = line?.kind === 'found' ? line : undefined
  const { t, day } = useWords()
  const { store, today } = useDevice()
  const [home, setHome] = useState<(typeof homes)[number] | undefined>(
    before?.household ? 'this' : before || !door?.household ? 'own' : undefined
  )
  const [name, setName] = useState<string>(before?.name ?? '')
  const [sex, setSex] = useState(sexes.find(one => one === before?.sex))
  const [born, setBorn] = useState(partsOf(before?.bornOn))
  const [building, setBuilding] = useState('')
  const [address, setAddress] = useState<string>(before?.address ?? door?.address ?? '')
  const [relation, setRelation] = useState<string>(before?.headRelation ?? '')
  const [since, setSince] = useState(partsOf(before?.stayFrom))
  const [origin, setOrigin] = useState(before?.otherArea ? String(before.otherArea) : '')
  const [phone, setPhone] = useState<string>(before?.phone ?? '')
  const bornOn = partialOf(born, today)
  const stayFrom = partialOf(since, today)
  const ofHousehold = home === 'this'
  const buildings = wayOf(store.rows)
  const origins = originsOf(store.rows)
  const choose = (id: string) => {
    setBuilding(id)
    const { name: called, address: street } = buildings.find(one => one.id === id) ?? { name: '', address: '' }
    setAddress(called.startsWith(street) ? called : street + called)
  }
  const steps: (Step | false)[] = [
    Boolean(door?.household) && {
      ask: t('door.ask.home'),
      missing: !home && t('door.choose'),
      input: (
        <Choices
          name="home"
          label={t('door.home')}
          options={homes.map(key => ({ key, text: t(`door.home.${key}`) }))}
          chosen={home ? [home] : []}
          change={([one]) => setHome(one)}
        />
      )
    },
    // One that is put right has its address written already.
    !door &&
      !before && {
        ask: t('door.ask.building'),
        input: (
          <Pick
            id="building"
            label={t('door.building')}
            value={building}
            change={choose}
            options={[
              { key: '', text: t('door.building.other') },
              ...buildings.map(({ id, name, address: street }) => ({
                key: id as string,
                text: name.startsWith(street) ? name : street + name
              }))
            ]}
          />
        )
      },
    nameStep(t, { value: name, change: setName }, { ask: t('door.ask.name'), hint: t('door.ask.name.hint') }),
    sexStep(t, sexes, { value: sex, change: setSex }),
    {
      ask: t('door.ask.bornOn'),
      missing: bornOn === undefined && (/^\d{4}$/.test(born.year) ? t('door.badDay') : t('door.badYear')),
      input: <PartsOfDay hint={t('door.ask.bornOn.hint')} parts={born} change={setBorn} />
    },
    !(ofHousehold && door?.address && !before) && {
      ask: t('door.ask.address'),
      missing: !address.trim() && t('door.empty', { what: t('door.address') }),
      input: (
        <Field
          id="address"
          label={t('door.address')}
          hint={t('door.ask.address.hint')}
          value={address}
          change={setAddress}
          most={200}
        />
      )
    },
    ofHousehold && {
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
    },
    {
      ask: t('door.ask.since'),
      missing: !isEmpty(since) && stayFrom === undefined && t('door.badDay'),
      input: <PartsOfDay hint={t('door.mayBeEmpty')} parts={since} change={setSince} />
    },
    {
      ask: t('door.ask.origin'),
      input: (
        <Pick
          id="origin"
          label={t('door.origin')}
          hint={t('door.ask.origin.hint')}
          value={origin}
          change={setOrigin}
          options={[
            { key: '', text: t('door.origin.none') },
            ...origins.map(({ id, name, level }) => ({ key: id, text: name, group: t(`door.origin.${level}`) }))
          ]}
        />
      )
    },
    {
      ask: t('door.ask.phone'),
      missing: phone.trim() !== '' && !phoneShape.test(phone.trim()) && t('door.badPhone'),
      input: (
        <Field
          id="phone"
          type="tel"
          label={t('door.phoneNumber')}
          hint={t('door.mayBeEmpty')}
          value={phone}
          change={setPhone}
          most={20}
        />
      )
    }
  ]
  const from = origins.find(({ id }) => id === origin)?.name
  return (
    <RecordFlow
      place={door ? ['door', door.key] : ['today']}
      title={t('door.found')}
      instead={before?.id}
      steps={steps.filter(step => step !== false)}
      summary={[
        [t('door.name'), name],
        [t('door.sex'), sex && t(`door.sex.${sex}`)],
        [t('door.bornOn'), bornOn && day(bornOn)],
        [t('door.address'), address],
        ...(home && door?.household ? ([[t('door.home'), t(`door.home.${home}`)]] as [string, string][]) : []),
        ...(ofHousehold
          ? ([[t('door.headRelation'), relation ? relationIn(t, relation) : t('door.relation.none')]] as [
              string,
              string
            ][])
          : []),
        [t('door.since'), stayFrom ? day(stayFrom) : t('door.notSaid')],
        [t('door.origin'), from ?? t('door.notSaid')],
        [t('door.phoneNumber'), phone.trim() || t('door.notSaid')]
      ]}
      lines={begin => [
        {
          ...begin(),
          kind: 'found',
          name: name.trim(),
          sex: sex!,
          bornOn: bornOn!,
          address: address.trim(),
          ...(ofHousehold && door?.household && { household: door.household }),
          ...(ofHousehold && relation && { headRelation: relation }),
          ...(stayFrom && { stayFrom }),
          ...(origin && { otherArea: Number(origin) }),
          ...(phone.trim() && { phone: phone.trim() })
        }
      ]}
    />
  )
}

function PartsOfDay({ hint, parts, change }: { hint: string; parts: Parts; change: (parts: Parts) => void }) {
  const { t } = useWords()
  return (
    <>
      <p>{hint}</p>
      {(['year', 'month', 'dayOfMonth'] as const).map(part => (
        <Field
          key={part}
          id={part}
          digits
          most={part === 'year' ? 4 : 2}
          label={t(`door.${part}`)}
          value={parts[part]}
          change={value => change({ ...parts, [part]: value })}
        />
      ))}
    </>
  )
}
