import { type ReactNode, useId } from 'react'
import './side-by-side.css'
import { differenceIn } from './difference.ts'
import { RareText } from './rare-text.tsx'
import { useWords } from './words.tsx'

export interface Pair {
  key: string
  label: string
  left: string | null
  right: string | null
  /** As shown, where it is more than a text. */
  shown?: { left: ReactNode; right: ReactNode }
}

export type Side = 'left' | 'right'

interface SideBySideProps {
  caption: string
  left: ReactNode
  right: ReactNode
  rows: Pair[]
  /** What is the same is only counted. */
  folded?: boolean
  /** Lets one of the two values be taken, item by item. */
  pick?: { picked: Record<string, Side>; change: (key: string, side: Side) => void }
}

/** Two records item by item; what differs is marked in words, in weight and at the characters that differ. */
export function SideBySide({ caption, left, right, rows, folded = false, pick }: SideBySideProps) {
  const { t } = useWords()
  const differing = rows.filter(row => row.left !== row.right)
  const shown = folded ? differing : rows
  return (
    <div className="pair">
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pair.field')}</th>
            <th scope="col">{left}</th>
            <th scope="col">{right}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(row => (
            <PairRow key={row.key} row={row} pick={pick} />
          ))}
        </tbody>
      </table>
      {folded && rows.length > differing.length && (
        <p className="hint">{t('pair.same', { n: rows.length - differing.length })}</p>
      )}
    </div>
  )
}

function PairRow({ row, pick }: { row: Pair; pick: SideBySideProps['pick'] }) {
  const { t } = useWords()
  const differs = row.left !== row.right
  return (
    <tr className={differs ? 'differs' : undefined}>
      <th scope="row">
        {row.label}
        {differs && <span className="pair-mark">{t('pair.differs')}</span>}
      </th>
      <td>
        <Value row={row} side="left" pick={differs ? pick : undefined} />
      </td>
      <td>
        <Value row={row} side="right" pick={differs ? pick : undefined} />
      </td>
    </tr>
  )
}

function Value({ row, side, pick }: { row: Pair; side: Side; pick: SideBySideProps['pick'] }) {
  const id = useId()
  const other = side === 'left' ? row.right : row.left
  const value = row.shown?.[side] ?? <Marked text={row[side]} other={other} />
  if (!pick) return value
  return (
    <label className="pair-pick" htmlFor={id}>
      <input
        id={id}
        type="radio"
        name={`pick-${row.key}`}
        checked={pick.picked[row.key] === side}
        onChange={() => pick.change(row.key, side)}
      />
      <span>{value}</span>
    </label>
  )
}

/** The text with the part that the other does not share marked: a wrong digit is seen at once. */
function Marked({ text, other }: { text: string | null; other: string | null }) {
  const { t } = useWords()
  if (text === null || text === '') return <span className="quiet">{t('common.none')}</span>
  const [before, middle, after] = differenceIn(text, other ?? '')
  if (!middle || other === null || (!before && !after)) return <RareText text={text} />
  return (
    <>
      <RareText text={before} />
      <mark>
        <RareText text={middle} />
      </mark>
      <RareText text={after} />
    </>
  )
}
