import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PersonPageDetail } from '../../contract/people.ts'
import { RareText, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import type { AsOf } from '../app/as-of.ts'
import { AreaPath } from './area-name.tsx'
import { RevealNumbers } from './reveal-numbers.tsx'

type Fact = [name: string, value: ReactNode]

const Facts = ({ facts }: { facts: Fact[] }) => (
  <dl className="facts">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

export function Who({ person }: { person: PersonPageDetail }) {
  const { t, day, age } = useWords()
  const { may } = useMe()
  const { line } = person
  const facts: Fact[] = [
    [t('line.name'), <RareText key="name" text={line.name} />],
    ...(person.formerName
      ? [[t('person.formerName'), <RareText key="former" text={person.formerName} />] as Fact]
      : []),
    [t('line.sex'), t(`sex.${line.sex}`)],
    [t('line.bornOn'), line.bornOn ? `${day(line.bornOn)} (${age(line.age)})` : t('common.unknown')],
    ...(person.diedOn ? [[t('person.diedOn'), day(person.diedOn)] as Fact] : []),
    [t('person.idKind'), t(`idKind.${person.idKind}`)],
    [t('line.id'), line.idMasked ?? t('common.none')],
    [t('line.phone'), line.phoneMasked ?? t('common.none')]
  ]
  return (
    <>
      <Facts facts={facts} />
      {may('people.reveal') && (line.idMasked || line.phoneMasked) && <RevealNumbers enrolment={line.enrolment} />}
    </>
  )
}

/** Both seats: the one this enrolment is for, and where the other one lies. */
export function Where({ person, asOf }: { person: PersonPageDetail; asOf: AsOf }) {
  const { t, day } = useWords()
  const { line, otherArea, otherSeat, stayFrom } = person
  const other = line.seat === 'living' ? 'hukou' : 'living'
  const here = (
    <>
      <AreaPath code={line.area} />
      <br />
      {line.address && <RareText text={line.address} />}{' '}
      {line.addressOpen && <span className="tag warm">{t('line.addressOpen')}</span>}
    </>
  )
  const there = (
    <>
      {otherArea ? <AreaPath code={otherArea} /> : t('common.unknown')}
      <br />
      {otherSeat ? (
        <Link to="/people/$id" params={{ id: otherSeat }} search={asOf}>
          {t('person.otherSeat', { seat: t(`seat.${other}`) })}
        </Link>
      ) : (
        <span className="quiet">{t('person.otherUnseen')}</span>
      )}
    </>
  )
  const facts: Fact[] = [
    [t(`person.here.${line.seat}`), here],
    [t(`person.here.${other}`), there],
    ...(stayFrom ? [[t(`person.stayFrom.${line.seat}`), day(stayFrom)] as Fact] : [])
  ]
  return <Facts facts={facts} />
}
