import { type ReactNode, Suspense, useState } from 'react'
import type { EventList, ListRow } from '../../contract/lists.ts'
import type { Day, EnrolmentId } from '../../contract/values.ts'
import {
  Button,
  DayField,
  Dialog,
  ErrorSummary,
  Field,
  type Pair,
  RareText,
  readDay,
  SideBySide,
  useWords
} from '../../ui/index.ts'
import { PersonPicker, type PickedPerson } from '../people/person-picker.tsx'
import { useDeeds } from './use-deeds.ts'

interface ReviewProps {
  list: EventList
  row: ListRow
  close: () => void
}

type Candidate = ListRow['candidates'][number]

/** One row beside the person it may be about: choose, complete what is missing, confirm or set aside. */
export function Review({ list, row, close }: ReviewProps) {
  const { t } = useWords()
  const { confirm, setAside, busy, problem } = useDeeds(list.id, close)
  const [at, setAt] = useState<string>(row.candidates[0]?.enrolment ?? 'other')
  const [other, setOther] = useState<PickedPerson | null>(null)
  const [day, setDay] = useState(row.day ?? '')
  const [name, setName] = useState(row.name ?? '')
  const chosen = row.candidates.find(one => one.enrolment === at)
  const enrolment = (chosen?.enrolment ?? other?.enrolment) as EnrolmentId | undefined
  const written = readDay(day)
  const press = () =>
    confirm([
      {
        row: row.row,
        ...(enrolment && { enrolment }),
        ...(chosen && { version: chosen.version }),
        ...(written && written !== row.day && { day: written as Day }),
        ...(list.kind === 'birth' && name.trim() && name.trim() !== row.name && { name: name.trim() })
      }
    ])
  return (
    <Suspense>
      <Dialog title={t('list.review.title', { row: row.row })} close={close}>
        <div className="review">
          {problem !== undefined && <ErrorSummary problem={problem} />}
          {row.reasons.length > 0 && (
            <p className="review-why">{row.reasons.map(reason => t(`list.reason.${reason}`)).join(' · ')}</p>
          )}
          <Whom row={row} at={at} change={setAt} kind={list.kind}>
            {at === 'other' && <PersonPicker id="review-other" value={other} change={setOther} />}
          </Whom>
          {chosen && (
            <SideBySide
              caption={t('list.review')}
              left={t('list.side.list')}
              right={t('list.side.register')}
              rows={list.kind === 'death' ? deathRows(row, chosen, t) : birthRows(row, chosen, t)}
            />
          )}
          {list.kind === 'death' && (
            <div className="field">
              <label htmlFor="review-day">{t('list.review.day')}</label>
              <DayField id="review-day" value={day} change={setDay} />
            </div>
          )}
          {list.kind === 'birth' && (
            <Field id="review-name" label={t('list.review.childName')} value={name} change={setName} />
          )}
          <p className="review-ways">
            <Button primary busy={busy} press={press}>
              {t('list.confirmOne')}
            </Button>
            <Button press={() => setAside([row.row], 'set-aside')}>{t('list.setAside')}</Button>
          </p>
        </div>
      </Dialog>
    </Suspense>
  )
}

interface WhomProps {
  row: ListRow
  kind: EventList['kind']
  at: string
  change: (at: string) => void
  children: ReactNode
}

function Whom({ row, kind, at, change, children }: WhomProps) {
  const { t } = useWords()
  return (
    <fieldset className="whom">
      <legend>{t(kind === 'death' ? 'list.review.choose' : 'list.review.parent')}</legend>
      {row.candidates.map(line => (
        <label key={line.enrolment}>
          <input type="radio" name="whom" checked={at === line.enrolment} onChange={() => change(line.enrolment)} />
          <span>
            <RareText text={line.name} />{' '}
            <span className="quiet">{[line.bornOn, line.address].filter(Boolean).join(' · ')}</span>
          </span>
        </label>
      ))}
      <label>
        <input type="radio" name="whom" checked={at === 'other'} onChange={() => change('other')} />
        <span>{t('list.review.other')}</span>
      </label>
      {children}
    </fieldset>
  )
}

type Say = ReturnType<typeof useWords>['t']

const deathRows = (row: ListRow, line: Candidate, t: Say): Pair[] => [
  { key: 'name', label: t('line.name'), left: row.name, right: line.name },
  { key: 'sex', label: t('line.sex'), left: row.sex && t(`sex.${row.sex}`), right: t(`sex.${line.sex}`) },
  { key: 'born', label: t('line.bornOn'), left: row.bornOn, right: line.bornOn },
  { key: 'id', label: t('line.id'), left: row.idMasked, right: line.idMasked },
  { key: 'address', label: t('line.address'), left: row.address, right: line.address }
]

/** Of a birth the parent is compared; the child is not in the register yet. */
function birthRows(row: ListRow, line: Candidate, t: Say): Pair[] {
  const parent = [row.mother, row.father].find(one => one?.idMasked === line.idMasked) ?? row.mother ?? row.father
  return [
    { key: 'name', label: t('line.name'), left: parent?.name ?? null, right: line.name },
    { key: 'id', label: t('line.id'), left: parent?.idMasked ?? null, right: line.idMasked },
    { key: 'address', label: t('line.address'), left: row.address, right: line.address },
    { key: 'household', label: t('dup.pair.household'), left: null, right: line.householdNumber }
  ]
}
