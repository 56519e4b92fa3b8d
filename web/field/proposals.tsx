import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useMemo, useState } from 'react'
import { v7 } from 'uuid'
import type { Proposal, ProposalState, Sent } from '../../contract/field-data.ts'
import { CommandId } from '../../contract/values.ts'
import {
  Button,
  type Column,
  DataTable,
  Empty,
  ErrorSummary,
  Field,
  RareText,
  Tag,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { Waiting } from '../app/states.tsx'
import { AreaName, useAreaText } from '../people/area-name.tsx'
import { useToldText } from './told-text.ts'
import { TwoSides } from './two-sides.tsx'

type State = (typeof ProposalState.options)[number]
const open = (state: State) => state === 'waiting' || state === 'conflict'

/** What workers recorded, by what became of it; the open ones are decided here, one or many. */
export function Proposals({ state }: { state: State }) {
  const { t } = useWords()
  const columns = useColumns(state)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const asked = useInfiniteQuery({
    queryKey: ['field', 'proposals', state],
    queryFn: ({ pageParam }) => calls.field.listProposals({ query: { state, ...(pageParam && { after: pageParam }) } }),
    ...byKey
  })
  const rows = asked.data?.pages.flatMap(page => page.proposals)
  return (
    <>
      <Waiting asked={asked} shape="rows" n={6} />
      {rows?.length === 0 && <Empty title={t(`calls.empty.${state}`)}>{t('calls.emptyNext')}</Empty>}
      {open(state) && <Decide state={state} rows={rows ?? []} chosen={[...chosen]} done={() => choose(new Set())} />}
      {rows && rows.length > 0 && (
        <DataTable
          caption={t(`calls.tab.${state}`)}
          columns={columns}
          rows={rows}
          rowKey={row => row.id}
          {...goingOn(asked, asked.data?.pages[0]?.total)}
          {...(open(state) && { chosen, choose })}
        />
      )}
    </>
  )
}

interface Deciding {
  state: State
  rows: Proposal[]
  chosen: string[]
  done: () => void
}

function Decide({ state, rows, chosen, done }: Deciding) {
  const { t, number } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const [why, ask] = useState(false)
  const [reason, setReason] = useState('')
  const [left, setLeft] = useState<Sent[]>([])
  const decide = useMutation({
    mutationFn: (decision: 'take' | 'leave-out') =>
      calls.field.decideProposals({
        body: {
          commandId: CommandId.parse(v7()),
          proposals: chosen.map(id => CommandId.parse(id)),
          decision,
          seen: Object.fromEntries(rows.flatMap(({ id, version }) => (version === null ? [] : [[id, version]]))),
          ...(decision === 'leave-out' && { reason: reason.trim() })
        }
      }),
    onSuccess: async (answer, decision) => {
      setLeft(answer.left)
      ask(false)
      setReason('')
      done()
      tell({ said: t(decision === 'take' ? 'calls.taken' : 'calls.left', { n: number(answer.decided) }) })
      await Promise.all(
        ['field', 'work', 'people', 'person'].map(key => queries.invalidateQueries({ queryKey: [key] }))
      )
    }
  })
  const n = number(chosen.length)
  const leaveOut = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim().length >= 2) decide.mutate('leave-out')
  }
  return (
    <>
      {decide.error && <ErrorSummary problem={decide.error} />}
      {left.length > 0 && <Left left={left} rows={rows} />}
      {chosen.length > 0 && !why && (
        <p className="deeds">
          <Button primary press={() => decide.mutate('take')} busy={decide.isPending}>
            {t(state === 'conflict' ? 'calls.takeTheirs' : 'calls.take', { n })}
          </Button>
          <Button press={() => ask(true)}>{t(state === 'conflict' ? 'calls.leaveKeep' : 'calls.leave', { n })}</Button>
        </p>
      )}
      {chosen.length > 0 && why && (
        <form className="print-again" onSubmit={leaveOut}>
          <Field id="why-left-out" label={t('calls.why')} value={reason} change={setReason} first />
          <Button primary submit busy={decide.isPending}>
            {t(state === 'conflict' ? 'calls.leaveKeep' : 'calls.leave', { n })}
          </Button>
        </form>
      )}
    </>
  )
}

/** Each line that could not be recorded, with its reason. */
function Left({ left, rows }: { left: Sent[]; rows: Proposal[] }) {
  const { t, number, language } = useWords()
  return (
    <div role="status" className="sheet">
      <p>{t('calls.still', { n: number(left.length) })}</p>
      <ul>
        {left.map(({ id, reason }) => (
          <li key={id}>
            <RareText text={rows.find(row => row.id === id)?.name ?? ''} />{' '}
            {reason ? reason[language] : t('calls.became')}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Before somebody new is taken in: who may be the same. */
function Alike({ alike }: { alike: Proposal['alike'] }) {
  const { t, day } = useWords()
  return (
    <span className="stacked">
      <Tag tone="warm">{t('calls.alike')}</Tag>
      {alike.map(({ enrolment, name, bornOn, address }) => (
        <Link key={enrolment} to="/people/$id" params={{ id: enrolment }}>
          <RareText text={[name, bornOn && day(bornOn), address].filter(Boolean).join(' · ')} />
        </Link>
      ))}
    </span>
  )
}

function useColumns(state: State): Column<Proposal>[] {
  const { t, day, moment } = useWords()
  const areaText = useAreaText()
  const told = useToldText()
  return useMemo(() => {
    const reason: Column<Proposal> = { key: 'reason', title: t('calls.reason'), text: row => row.reason ?? '' }
    const by: Column<Proposal> = {
      key: 'by',
      title: t('calls.by'),
      wide: true,
      text: row => `${row.by} ${moment(row.madeAt)}`,
      cell: row => (
        <span className="stacked">
          {row.by}
          <span className="quiet">{moment(row.madeAt)}</span>
        </span>
      )
    }
    return [
      {
        key: 'name',
        title: t('calls.whom'),
        text: row => row.name,
        cell: row =>
          row.enrolment ? (
            <Link to="/people/$id" params={{ id: row.enrolment }}>
              <RareText text={row.name} />
            </Link>
          ) : (
            <RareText text={row.name} />
          )
      },
      {
        key: 'what',
        title: t('calls.what'),
        text: row => told(row).join(' · '),
        cell: row =>
          row.changed ? (
            <TwoSides row={row} />
          ) : (
            <span className="stacked flowing">
              {told(row).map((line, i) => (
                <span key={line} className={i > 0 ? 'quiet' : undefined}>
                  <RareText text={line} />
                </span>
              ))}
              {row.alike.length > 0 && <Alike alike={row.alike} />}
            </span>
          )
      },
      { key: 'on', title: t('calls.on'), text: row => day(row.on) },
      ...(state === 'conflict' ? [] : [by]),
      ...(state === 'declined'
        ? [reason]
        : [
            {
              key: 'area',
              title: t('calls.area'),
              wide: true,
              text: (row: Proposal) => areaText(row.area),
              cell: (row: Proposal) => <AreaName code={row.area} />
            }
          ])
    ]
  }, [t, day, moment, areaText, told, state])
}
