import './two-sides.css'
import type { Proposal } from '../../contract/field-data.ts'
import { RareText, useWords } from '../../ui/index.ts'
import { fieldOf, useFactText } from './told-text.ts'

/** The same fact as it was told at the door and as the office has it: both values, both people, both times. */
export function TwoSides({ row }: { row: Proposal }) {
  const { t, moment } = useWords()
  const fact = useFactText()
  const field = fieldOf(row)
  const { told, register, changed } = row
  const sides = [
    { side: 'worker', value: told[field], by: row.by, at: row.madeAt },
    { side: 'office', value: register[field], by: changed?.by ?? t('calls.somebody'), at: changed?.at }
  ] as const
  return (
    <>
      <span className="quiet">
        {t('calls.sides', { field: t(`calls.field.${field}`), was: fact(field, told.was) })}
      </span>
      <dl className="two-sides">
        {sides.map(({ side, value, by, at }) => (
          <div key={side}>
            <dt>{t(`calls.side.${side}`)}</dt>
            <dd>
              <strong>
                <RareText text={fact(field, value)} />
              </strong>
            </dd>
            <dd className="quiet">
              <RareText text={by} />
              {at && ` ${moment(at)}`}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
