import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PersonPageDetail } from '../../contract/people.ts'
import { RareText, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import type { AsOf } from '../app/as-of.ts'
import { AreaPath } from './area-name.tsx'
import { basisText } from './basis-text.ts'
import { RevealNumbers } from './reveal-numbers.tsx'
import { eventOf, useSourceText } from './source-text.ts'

/** The facts of the register behind a line say where it is known from. */
type Fact = [name: string, value: ReactNode, ...behind: string[]]

interface FactsProps {
  facts: Fact[]
  person: PersonPageDetail
  known: boolean
}

const Facts = ({ facts, person, known }: FactsProps) => (
  <dl className="facts">
    {facts.map(([name, value, ...behind]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          {value}
          {known && <KnownFrom person={person} facts={behind} />}
        </dd>
      </div>
    ))}
  </dl>
)

/** Source, recorder and day of the event that a line stands on. */
function KnownFrom({ person, facts }: { person: PersonPageDetail; facts: string[] }) {
  const { t, day, moment, language } = useWords()
  const sourceText = useSourceText()
  const stands = facts.map(fact => eventOf(person, fact)).find(entry => entry !== undefined)
  if (!stands) return null
  return (
    <p className="known-from">
      {t('person.knownFrom', {
        source: sourceText(stands.source),
        who: stands.by ?? t('event.bySystem'),
        at: moment(stands.recordedAt)
      })}{' '}
      · {t('event.validOn', { on: day(stands.validOn) })} ·{' '}
      {t('event.basis', { basis: basisText(stands.basis, language) })}
    </p>
  )
}

interface PersonProps {
  person: PersonPageDetail
  /** Whether each line says where it is known from. */
  known: boolean
}

export function Who({ person, known }: PersonProps) {
  const { t, day, age } = useWords()
  const { may } = useMe()
  const { line } = person
  const facts: Fact[] = [
    [t('line.name'), <RareText key="name" text={line.name} />, 'name'],
    ...(person.formerName
      ? [[t('person.formerName'), <RareText key="former" text={person.formerName} />, 'formerName'] as Fact]
      : []),
    [t('line.sex'), t(`sex.${line.sex}`), 'sex'],
    [t('line.bornOn'), line.bornOn ? `${day(line.bornOn)} (${age(line.age)})` : t('common.unknown'), 'bornOn'],
    ...(person.diedOn ? [[t('person.diedOn'), day(person.diedOn), 'diedOn'] as Fact] : []),
    [t('person.idKind'), t(`idKind.${person.idKind}`), 'idKind'],
    [t('line.id'), line.idMasked ?? t('common.none'), 'numbers'],
    [t('line.phone'), line.phoneMasked ?? t('common.none')]
  ]
  return (
    <>
      <Facts facts={facts} person={person} known={known} />
      {may('people.reveal') && (line.idMasked || line.phoneMasked) && <RevealNumbers enrolment={line.enrolment} />}
    </>
  )
}

/** Both seats: the one this enrolment is for, and where the other one lies. */
export function Where({ person, known, asOf }: PersonProps & { asOf: AsOf }) {
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
    [t(`person.here.${line.seat}`), here, 'address', 'area'],
    [t(`person.here.${other}`), there, 'otherArea'],
    ...(stayFrom ? [[t(`person.stayFrom.${line.seat}`), day(stayFrom), 'stayFrom'] as Fact] : [])
  ]
  return <Facts facts={facts} person={person} known={known} />
}
