import { Link } from '@tanstack/react-router'
import type { PersonPageDetail } from '../../contract/people.ts'
import { RareText, useWords } from '../../ui/index.ts'
import type { AsOf } from '../app/as-of.ts'
import { isHead } from './forms/head-codes.ts'
import { useHeadRelation } from './head-relation.ts'

export function Household({ person, asOf }: { person: PersonPageDetail; asOf: AsOf }) {
  const { t, day } = useWords()
  const headRelation = useHeadRelation()
  const { household, line } = person
  if (!household)
    return (
      <>
        <p className="quiet">{t('person.householdNone')}</p>
        <Neighbours person={person} asOf={asOf} />
      </>
    )
  return (
    <>
      {household.number && <p className="quiet">{t('person.householdNumber', { number: household.number })}</p>}
      <ul className="kin">
        {household.members.map(member => (
          <li key={member.enrolment}>
            {member.enrolment === line.enrolment ? (
              <strong>
                <RareText text={member.name} />
              </strong>
            ) : (
              <Link to="/people/$id" params={{ id: member.enrolment }} search={asOf}>
                <RareText text={member.name} />
              </Link>
            )}
            <span className="quiet">{headRelation(member.headRelation)}</span>
          </li>
        ))}
      </ul>
      {household.former.length > 0 && (
        <>
          <h3 className="kin-former">{t('person.former')}</h3>
          <ul className="kin">
            {household.former.map(one => (
              <li key={one.enrolment}>
                <Link to="/people/$id" params={{ id: one.enrolment }} search={asOf}>
                  <RareText text={one.name} />
                </Link>
                <span className="quiet">
                  {day(one.until)} {one.endReason && t(`end.${one.endReason}`)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {!asOf.on && household.members.length > 0 && !household.members.some(one => isHead(one.headRelation)) && (
        <p className="needs">{t('person.headNone')}</p>
      )}
      <Neighbours person={person} asOf={asOf} />
    </>
  )
}

/** Several families at one address: the others, each by its head. */
function Neighbours({ person: { neighbours, moreNeighbours }, asOf }: { person: PersonPageDetail; asOf: AsOf }) {
  const { t, number } = useWords()
  if (neighbours.length === 0) return null
  return (
    <>
      <h3 className="kin-former">{t('person.neighbours')}</h3>
      <ul className="kin">
        {neighbours.map(one => (
          <li key={one.household}>
            <Link to="/people/$id" params={{ id: one.enrolment }} search={asOf}>
              <RareText text={one.name} />
            </Link>
            <span className="quiet">
              {[one.number, t('person.neighboursSize', { n: number(one.people) })].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {moreNeighbours && <p className="quiet">{t('person.neighboursMore')}</p>}
    </>
  )
}

export function Relations({ person, asOf }: { person: PersonPageDetail; asOf: AsOf }) {
  const { t, day } = useWords()
  if (person.relations.length === 0) return <p className="quiet">{t('person.relationsNone')}</p>
  return (
    <ul className="kin">
      {person.relations.map(relation => (
        <li key={relation.id}>
          <span>
            {t(`relation.${relation.role}`)}
            {t('common.colon')}
            {relation.enrolment && relation.name ? (
              <Link to="/people/$id" params={{ id: relation.enrolment }} search={asOf}>
                <RareText text={relation.name} />
              </Link>
            ) : (
              <span className="quiet">{t('person.unseen')}</span>
            )}
          </span>
          <span className="quiet">
            {relation.validTo
              ? t('person.span', { from: day(relation.validFrom), to: day(relation.validTo) })
              : t('person.since', { on: day(relation.validFrom) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
