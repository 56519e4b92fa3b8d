import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { v7 } from 'uuid'
import { MOST_PRINTED, type Printout, PrintoutState } from '../../contract/printouts.ts'
import { CommandId } from '../../contract/values.ts'
import { findMatter, matterName } from '../../law/matters.ts'
import {
  Button,
  type Column,
  DataTable,
  Empty,
  ErrorSummary,
  Page,
  RareText,
  Tabs,
  Tag,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { saveMadeFile } from '../people/save-made-file.ts'
import { AskAgain } from './print-receipt.tsx'
import '../access/access.css'
import '../lists/lists.css'
import './cases.css'

const route = getRouteApi('/desk/prints')

/** Every paper the office owes somebody, by where it is. */
export function PrintoutsPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { state = 'waiting' } = route.useSearch()
  const navigate = useNavigate()
  if (!may('cases.handle')) return <NoPermission />
  return (
    <Page title={t('prints.title')} lead={t('prints.lead')}>
      <Tabs
        label={t('prints.tabs')}
        tabs={PrintoutState.options.map(key => ({ key, title: t(`prints.tab.${key}`) }))}
        at={state}
        change={key => void navigate({ to: '/prints', search: key === 'waiting' ? {} : { state: key } })}
      >
        <PrintoutTable key={state} state={state} />
      </Tabs>
    </Page>
  )
}

function PrintoutTable({ state }: { state: PrintoutState }) {
  const { t } = useWords()
  const columns = useColumns(state)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const asked = useInfiniteQuery({
    queryKey: ['printouts', state],
    queryFn: ({ pageParam }) =>
      calls.printouts.listPrintouts({ query: { state, ...(pageParam && { after: pageParam }) } }),
    ...byKey
  })
  const rows = asked.data?.pages.flatMap(page => page.printouts)
  const total = asked.data?.pages[0]?.total
  return (
    <>
      <Waiting asked={asked} shape="rows" n={6} />
      {rows?.length === 0 && <Empty title={t(`prints.empty.${state}`)}>{t('prints.emptyNext')}</Empty>}
      <Ways state={state} chosen={[...chosen]} done={() => choose(new Set())} />
      {rows && rows.length > 0 && (
        <DataTable
          caption={t(`prints.tab.${state}`)}
          columns={columns}
          rows={rows}
          rowKey={row => row.id}
          {...goingOn(asked, total)}
          chosen={chosen}
          choose={choose}
        />
      )}
    </>
  )
}

/** What is done with the papers chosen. The last file can be fetched again, so that nothing is printed twice because it was lost. */
function Ways({ state, chosen, done }: { state: PrintoutState; chosen: string[]; done: () => void }) {
  const { t, language, number } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const [again, ask] = useState(false)
  const [job, setJob] = useState<string>()
  // The same choice sent again is the same command: an answer that was lost on the way prints nothing twice.
  const key = `${state} ${again} ${chosen.join()}`
  const [command, setCommand] = useState({ key, id: CommandId.parse(v7()) })
  if (command.key !== key) setCommand({ key, id: CommandId.parse(v7()) })
  const commandId = command.id
  const fresh = () =>
    Promise.all(['printouts', 'work', 'cases'].map(key => queries.invalidateQueries({ queryKey: [key] })))
  const fetchFile = useMutation({
    mutationFn: (made: string) => calls.printouts.fetchPrintJob({ params: { job: made }, body: { language } }),
    onSuccess: saveMadeFile
  })
  const print = useMutation({
    mutationFn: (reason?: string) =>
      calls.printouts.printPapers({
        body: { commandId, printouts: chosen, ...(reason && { reason }) }
      }),
    onSuccess: async made => {
      setJob(made.job)
      ask(false)
      done()
      tell({ said: t('prints.printedSaid', { n: number(made.printed) }) })
      await fetchFile.mutateAsync(made.job).catch(() => undefined)
      await fresh()
    }
  })
  const hand = useMutation({
    mutationFn: () => calls.printouts.handOverPapers({ body: { commandId, printouts: chosen } }),
    onSuccess: async ({ handedOver }) => {
      done()
      tell({ said: t('prints.handedSaid', { n: number(handedOver) }) })
      await fresh()
    }
  })
  const problem = print.error ?? hand.error ?? fetchFile.error
  const n = number(chosen.length)
  const many = chosen.length > MOST_PRINTED
  const busy = print.isPending || fetchFile.isPending || hand.isPending
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      {many && <p role="status">{t('prints.most', { n: number(MOST_PRINTED) })}</p>}
      {chosen.length > 0 && !many && !again && (
        <p className="deeds">
          {state === 'waiting' ? (
            <Button primary press={() => print.mutate(undefined)} busy={busy}>
              {t('prints.print', { n })}
            </Button>
          ) : (
            <>
              {state === 'printed' && (
                <Button primary press={() => hand.mutate()} busy={busy}>
                  {t('prints.hand', { n })}
                </Button>
              )}
              <Button press={() => ask(true)}>{t('prints.again', { n })}</Button>
            </>
          )}
        </p>
      )}
      {again && chosen.length > 0 && !many && (
        <AskAgain title={t('prints.again', { n })} busy={busy} print={reason => print.mutate(reason)} />
      )}
      {job && chosen.length === 0 && (
        <p className="deeds">
          <Button press={() => fetchFile.mutate(job)} busy={fetchFile.isPending}>
            {t('prints.fetch')}
          </Button>
        </p>
      )}
    </>
  )
}

/** Leads to the case, the person or the archive the paper comes from. */
function Whose({ row: { name, matter, enrolment, subject } }: { row: Printout }) {
  if (matter)
    return (
      <Link to="/cases/$id" params={{ id: subject }}>
        <RareText text={name} />
      </Link>
    )
  if (enrolment)
    return (
      <Link to="/people/$id" params={{ id: enrolment }}>
        <RareText text={name} />
      </Link>
    )
  return (
    <Link to="/cases/legacy">
      <RareText text={name} />
    </Link>
  )
}

function useColumns(state: PrintoutState): Column<Printout>[] {
  const { t, day, moment, number, language } = useWords()
  return useMemo(() => {
    const kind = ({ kind: which, matter }: Printout) =>
      t(
        which !== 'outcome'
          ? `prints.kind.${which}`
          : matter && findMatter(matter)?.deciding
            ? 'prints.kind.letter'
            : 'prints.kind.receipt'
      )
    const due: Column<Printout> = {
      key: 'due',
      title: t('prints.due'),
      text: row => (row.dueOn ? day(row.dueOn) : t('common.none')),
      cell: ({ dueOn, workingDaysLeft: left }) =>
        dueOn && left !== null ? (
          <span className="stacked">
            <Tag tone={left < 0 ? 'wrong' : left <= 3 ? 'warm' : 'plain'}>
              {left < 0 ? t('cases.over', { n: -left }) : t('cases.left', { n: left })}
            </Tag>
            <span className="quiet">{day(dueOn)}</span>
          </span>
        ) : (
          <span className="quiet">{t('common.none')}</span>
        )
    }
    const printed: Column<Printout> = {
      key: 'printed',
      title: t('prints.printed'),
      text: row => (row.printedAt ? `${moment(row.printedAt)} ${row.printedBy}` : t('common.none')),
      cell: row =>
        row.printedAt ? (
          <span className="stacked">
            <span>{moment(row.printedAt)}</span>
            <span className="quiet">
              {row.printedBy} · {t('prints.times', { n: number(row.prints) })}
            </span>
            {row.reason && <RareText text={row.reason} />}
          </span>
        ) : (
          <span className="quiet">{t('common.none')}</span>
        )
    }
    const closed: Column<Printout> = {
      key: 'closed',
      title: t('prints.closed'),
      text: row => (row.closedAt ? moment(row.closedAt) : t('common.none'))
    }
    return [
      {
        key: 'name',
        title: t('cases.person'),
        text: row => row.name,
        cell: row => <Whose row={row} />
      },
      {
        key: 'paper',
        title: t('prints.paper'),
        text: kind,
        cell: row => (
          <span className="stacked">
            <span>{kind(row)}</span>
            {row.matter && <span className="quiet">{matterName(row.matter, language)}</span>}
          </span>
        )
      },
      { key: 'area', title: t('prints.area'), wide: true, text: row => row.areaName },
      ...(state === 'handed-over' ? [] : [due]),
      ...(state === 'waiting' ? [] : [printed]),
      ...(state === 'handed-over'
        ? [closed]
        : [
            {
              key: 'made',
              title: t('prints.made'),
              wide: state === 'printed',
              text: (row: Printout) => moment(row.madeAt)
            }
          ])
    ]
  }, [t, day, moment, number, language, state])
}
