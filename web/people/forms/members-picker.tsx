import { RareText, useWords } from '../../../ui/index.ts'
import { useHeadRelation } from '../head-relation.ts'
import { headCodes } from './head-codes.ts'

export interface PickedMember {
  enrolment: string
  headRelation: string
}

interface MembersPickerProps {
  id: string
  value: PickedMember[]
  change: (value: PickedMember[]) => void
  people: readonly { enrolment: string; name: string }[]
  describedBy?: string | undefined
}

/** Who goes along, each with the relation to the head of where they go. */
export function MembersPicker({ id, value, change, people, describedBy }: MembersPickerProps) {
  const { t } = useWords()
  const relation = useHeadRelation()
  const turn = (enrolment: string, on: boolean) =>
    change(on ? [...value, { enrolment, headRelation: '' }] : value.filter(one => one.enrolment !== enrolment))
  const relate = (enrolment: string, headRelation: string) =>
    change(value.map(one => (one.enrolment === enrolment ? { enrolment, headRelation } : one)))
  return (
    <ul className="members" aria-describedby={describedBy}>
      {people.map(({ enrolment, name }, i) => {
        const picked = value.find(one => one.enrolment === enrolment)
        return (
          <li key={enrolment}>
            <label>
              <input
                type="checkbox"
                className="tick"
                id={i === 0 ? id : undefined}
                checked={picked !== undefined}
                onChange={event => turn(enrolment, event.target.checked)}
              />
              <RareText text={name} />
            </label>
            {picked && (
              <select
                aria-label={t('life.household.relationOf', { name })}
                value={picked.headRelation}
                onChange={event => relate(enrolment, event.target.value)}
              >
                <option value="">{t('fact.headRelation')}</option>
                {headCodes.map(code => (
                  <option key={code} value={code}>
                    {relation(code)}
                  </option>
                ))}
              </select>
            )}
          </li>
        )
      })}
    </ul>
  )
}
