import { Link } from '@tanstack/react-router'
import type { PersonPageDetail } from '../../contract/people.ts'
import { RareText, useWords } from '../../ui/index.ts'
import type { AsOf } from '../app/as-of.ts'
import { useHeadRelation } from './head-relation.ts'

export function Household({ person, asOf }: { person: PersonPageDetail; asOf: AsOf }) {
  const { t } = useWords()
  const headRelation = useHeadRelation()
  const { household, line } = person
  if (!household) return <p className="quiet">{t('person.householdNone')}</p>
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
    </>
  )
}

export function Relations({ person }: { person: PersonPageDetail }) {
  const { t, day } = useWords()
  if (person.relations.length === 0) return <p className="quiet">{t('person.relationsNone')}</p>
  return (
    <ul className="kin">
      {person.relations.map(relation => (
        <li key={relation.id}>
          <span>
            {t(`relation.${relation.role}`)}
            {t('common.colon')}
            {relation.name ? <RareText text={relation.name} /> : <span className="quiet">{t('person.unseen')}</span>}
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
