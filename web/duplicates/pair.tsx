import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { MergeFact, PairDetail, PairSide } from '../../contract/duplicates.ts'
import { CommandId } from '../../contract/values.ts'
import {
  Button,
  ErrorSummary,
  Field,
  GuidedForm,
  Page,
  RareText,
  type Side,
  SideBySide,
  Tag,
  useDraft,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { useSourceText } from '../people/source-text.ts'
import { mainSeat, picks, rowsOf } from './pair-rows.ts'
import './duplicates.css'

const route = getRouteApi('/desk/duplicates/$a/$b')

/** Both entries side by side; merge, say that they are two people, or take either back. */
export function PairPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { a, b } = route.useParams()
  const asked = useQuery({
    queryKey: ['duplicates', 'pair', a, b],
    queryFn: () => calls.duplicates.showPair({ params: { a, b } }),
    enabled: may('people.correct')
  })
  if (!may('people.correct')) return <NoPermission />
  const name = asked.data && mainSeat(asked.data.a)?.line.name
  return (
    <Page
      title={t('dup.pair.title')}
      heading={name ? <RareText text={`${name} · ${t('dup.pair.title')}`} /> : t('dup.pair.title')}
      back={<Link to="/duplicates">{t('dup.pair.back')}</Link>}
      lead={asked.data && <Why pair={asked.data} />}
    >
      <Waiting asked={asked} shape="page" />
      {asked.data && <Compared key={`${a} ${b} ${asked.data.status}`} pair={asked.data} />}
    </Page>
  )
}

function Why({ pair }: { pair: PairDetail }) {
  const { t } = useWords()
  return (
    <span className="pair-why">
      {pair.strength && pair.status === 'open' && <Tag tone="warm">{t(`dup.strength.${pair.strength}`)}</Tag>}
      {pair.reasons.map(reason => (
        <Tag key={reason} tone={reason.endsWith('differs') ? 'past' : 'plain'}>
          {t(`dup.reason.${reason}`)}
        </Tag>
      ))}
    </span>
  )
}

/** The entry with more to it is proposed to stay: one with a number, else the longer known. */
const proposed = ({ a, b }: PairDetail): Side => {
  const weight = (side: PairSide) =>
    (side.seats.some(seat => seat.line.idMasked) ? 4 : 0) + side.seats.filter(seat => seat.line.enrolled).length
  const [left, right] = [weight(a), weight(b)]
  if (left !== right) return left > right ? 'left' : 'right'
  return (mainSeat(a)?.since ?? '') <= (mainSeat(b)?.since ?? '') ? 'left' : 'right'
}

function Compared({ pair }: { pair: PairDetail }) {
  const words = { ...useWords(), sourceText: useSourceText() }
  const { t } = words
  const [keep, setKeep] = useState<Side>(proposed(pair))
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  const [anyway, setAnyway] = useState(false)
  const rows = rowsOf(pair.a, pair.b, words)
  const open = pair.status === 'open' && (pair.kind !== 'one-number' || anyway)
  const picked = Object.fromEntries(rows.map(({ key, left, right }) => [key, chosen[key] ?? filled(keep, left, right)]))
  const pickable = rows.filter(row => (picks as readonly string[]).includes(row.key))
  const others = rows.filter(row => !pickable.includes(row))
  const take = pickable
    .filter(row => row.left !== row.right && picked[row.key] !== keep)
    .map(row => row.key as MergeFact)
  const head = (side: Side) => (
    <EntryHead entry={side === 'left' ? pair.a : pair.b} n={side} keep={open ? keep : undefined} change={setKeep} />
  )
  return (
    <>
      {pair.kind === 'one-number' && pair.status === 'open' && <OneNumber pair={pair} anyway={anyway} go={setAnyway} />}
      {open && <p className="quiet">{t('dup.pick.hint')}</p>}
      <SideBySide
        caption={t('dup.pair.title')}
        left={head('left')}
        right={head('right')}
        rows={pickable}
        {...(open && {
          pick: { picked, change: (key: string, side: Side) => setChosen(before => ({ ...before, [key]: side })) }
        })}
      />
      <SideBySide caption={t('dup.pair.source')} left={t('dup.one')} right={t('dup.other')} rows={others} />
      {pair.status === 'merged' && <Merged pair={pair} />}
      {pair.status === 'not-same' && <NotSame pair={pair} />}
      {pair.status === 'open' && (
        <div className="pair-actions">
          {open && <MergeForm pair={pair} keep={keep} take={take} />}
          <SayNotSame pair={pair} />
        </div>
      )}
    </>
  )
}

/** What one side alone knows is right unless somebody says otherwise. */
const filled = (keep: Side, left: string | null, right: string | null): Side =>
  left === null ? 'right' : right === null ? 'left' : keep

interface EntryHeadProps {
  entry: PairSide
  n: Side
  keep: Side | undefined
  change: (side: Side) => void
}

function EntryHead({ entry, n, keep, change }: EntryHeadProps) {
  const { t } = useWords()
  const seat = mainSeat(entry)
  return (
    <span className="pair-head">
      <span>{t(n === 'left' ? 'dup.one' : 'dup.other')}</span>
      {seat && (
        <Link to="/people/$id" params={{ id: seat.line.enrolment }}>
          {t('dup.pair.open')}
        </Link>
      )}
      {keep && (
        <label className="pair-keep">
          <input type="radio" name="keep" checked={keep === n} onChange={() => change(n)} />
          {t('dup.pair.keep')}
        </label>
      )}
    </span>
  )
}

function useChanged() {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      ['duplicates', 'people', 'work', 'statistics'].map(key => queries.invalidateQueries({ queryKey: [key] }))
    )
}

function MergeForm({ pair, keep, take }: { pair: PairDetail; keep: Side; take: MergeFact[] }) {
  const { t } = useWords()
  const undo = useUndo()
  const changed = useChanged()
  const draft = useDraft(`merge:${pair.a.person}:${pair.b.person}`, { source: '' })
  const [kept, dropped] = keep === 'left' ? [pair.a, pair.b] : [pair.b, pair.a]
  return (
    <section className="pair-merge" aria-label={t('dup.merge')}>
      <h2>{t('dup.merge')}</h2>
      <GuidedForm
        draft={draft}
        steps={[
          {
            fields: [
              {
                name: 'source',
                label: t('dup.merge.source'),
                hint: t('dup.merge.sourceHint'),
                required: true,
                most: 200
              }
            ]
          }
        ]}
        submit={t('dup.merge')}
        preview={() => <p>{t('dup.merge.preview')}</p>}
        send={({ source }, { commandId }) =>
          calls.duplicates.mergePeople({
            body: {
              commandId,
              source,
              keep: kept.person,
              drop: dropped.person,
              take,
              seen: [...kept.seats, ...dropped.seats].map(({ line, version }) => ({
                enrolment: line.enrolment,
                version
              }))
            }
          })
        }
        sent={({ merge }) => {
          undo({ said: t('dup.merged.said'), undo: () => takeMergeBack(merge).then(changed) })
          void changed()
        }}
      />
    </section>
  )
}

const takeMergeBack = (id: string) =>
  calls.duplicates.undoMerge({ params: { id }, body: { commandId: CommandId.parse(uuidv7()) } })

function Merged({ pair }: { pair: PairDetail }) {
  const { t } = useWords()
  const tell = useUndo()
  const changed = useChanged()
  const [problem, setProblem] = useState<unknown>()
  const { merge } = pair
  if (!merge) return null
  const back = () =>
    takeMergeBack(merge)
      .then(changed)
      .then(() => tell({ said: t('dup.merged.undone') }), setProblem)
  return (
    <div className="pair-done">
      {problem !== undefined && <ErrorSummary problem={problem} />}
      <p>{t('dup.merged.since')}</p>
      <Button press={() => void back()}>{t('dup.merged.undo')}</Button>
    </div>
  )
}

const decide = (pair: PairDetail, decision: 'not-same' | 'open', note?: string) =>
  calls.duplicates.decidePairs({
    body: {
      commandId: CommandId.parse(uuidv7()),
      pairs: [{ a: pair.a.person, b: pair.b.person }],
      decision,
      ...(note && { note })
    }
  })

function NotSame({ pair }: { pair: PairDetail }) {
  const { t, moment } = useWords()
  const changed = useChanged()
  const [problem, setProblem] = useState<unknown>()
  return (
    <div className="pair-done">
      {problem !== undefined && <ErrorSummary problem={problem} />}
      <p>
        {t('dup.notSame.was', {
          who: pair.decidedBy ?? '',
          on: pair.decidedAt ? moment(pair.decidedAt) : '',
          note: pair.note ?? ''
        })}
      </p>
      <Button press={() => void decide(pair, 'open').then(changed, setProblem)}>{t('dup.notSame.takeBack')}</Button>
    </div>
  )
}

function SayNotSame({ pair }: { pair: PairDetail }) {
  const { t } = useWords()
  const undo = useUndo()
  const changed = useChanged()
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<unknown>()
  const say = () =>
    decide(pair, 'not-same', note.trim()).then(async () => {
      undo({ said: t('dup.notSame.said'), undo: () => decide(pair, 'open').then(changed) })
      await changed()
    }, setProblem)
  return (
    <section className="pair-merge" aria-label={t('dup.notSame')}>
      <h2>{t('dup.notSame')}</h2>
      {problem !== undefined && <ErrorSummary problem={problem} />}
      <Field id="not-same-note" label={t('dup.notSame.note')} value={note} change={setNote} />
      <Button press={() => void say()}>{t('dup.notSame')}</Button>
    </section>
  )
}

function OneNumber({ pair, anyway, go }: { pair: PairDetail; anyway: boolean; go: (yes: boolean) => void }) {
  const { t } = useWords()
  return (
    <div className="pair-warning" role="note">
      <p>{t('dup.oneNumber')}</p>
      <p className="pair-warning-ways">
        {[pair.a, pair.b].map(side => {
          const seat = mainSeat(side)
          return (
            seat && (
              <Link key={side.person} to="/people/$id" params={{ id: seat.line.enrolment }}>
                {t('dup.oneNumber.correct')} · <RareText text={seat.line.name} />
              </Link>
            )
          )
        })}
        {!anyway && (
          <Button quiet press={() => go(true)}>
            {t('dup.oneNumber.merge')}
          </Button>
        )}
      </p>
    </div>
  )
}
