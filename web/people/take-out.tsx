import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { RosterKey } from '../../contract/people.ts'
import type { RosterColumn, RosterExport } from '../../contract/rosters.ts'
import { provinceExchange } from '../../law/exchange.ts'
import { declaredRoster } from '../../law/rosters.ts'
import { Button, Choice, Dialog, ErrorSummary, Field, Problem, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { type RosterSearch, viewOf } from './roster-search.ts'
import { saveMadeFile } from './save-made-file.ts'
import { SecondPerson } from './second-person.tsx'

type Form = 'pdf' | 'households' | 'xlsx' | 'csv' | 'exchange'

interface Wanted {
  purpose: string
  form: Form
  columns: RosterColumn[]
  reveal: boolean
  approval?: string
}

const asked = (roster: RosterKey, search: RosterSearch, { purpose, form, columns, reveal, approval }: Wanted) => ({
  params: { roster },
  body: {
    ...viewOf(search),
    purpose: purpose.trim(),
    format: form === 'households' ? 'pdf' : form === 'exchange' ? 'csv' : form,
    layout: form === 'households' || form === 'exchange' ? form : 'list',
    columns,
    reveal,
    ...(approval && { approval })
  } satisfies Omit<RosterExport, 'language'>
})

/** Takes a roster out for a purpose: on paper, as a workbook that can come back, or as plain text. */
export function TakeOut({ roster, search, close }: { roster: RosterKey; search: RosterSearch; close: () => void }) {
  const { t, number, language } = useWords()
  const all = declaredRoster(roster).columns as RosterColumn[]
  const [wanted, setWanted] = useState<Wanted>({ purpose: '', form: 'pdf', columns: all, reveal: false })
  const [short, setShort] = useState(false)
  const change = (some: Partial<Wanted>) => setWanted(before => ({ ...before, ...some }))
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (now: Wanted) => {
      const { params, body } = asked(roster, search, now)
      return calls.rosters.exportRoster({ params, body: { ...body, language } })
    },
    onSuccess: saveMadeFile
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const tooShort = [...wanted.purpose.trim()].length < 4
    setShort(tooShort)
    if (!tooShort) mutate(wanted)
  }
  const needsSecond = error instanceof Problem && error.code === 'people.second-person'
  return (
    <Dialog title={t('takeOut.title')} close={close}>
      <form className="form" onSubmit={submit}>
        {error && !needsSecond && <ErrorSummary problem={error} />}
        <Field
          id="take-out-purpose"
          label={t('takeOut.purpose')}
          hint={t('takeOut.purposeHint')}
          value={wanted.purpose}
          change={purpose => change({ purpose })}
          error={short ? t('takeOut.purposeShort') : undefined}
          first
        />
        <Choice
          label={t('takeOut.format')}
          value={wanted.form}
          change={form => change({ form })}
          options={formsOf(roster).map(value => ({ value, label: t(`takeOut.format.${value}`) }))}
        />
        {wanted.form === 'exchange' && <ExchangeNote />}
        <Columns all={all} chosen={wanted.columns} change={columns => change({ columns })} />
        {all.some(column => column === 'phone' || column === 'idNumber') && (
          <label className="check">
            <input
              type="checkbox"
              checked={wanted.reveal}
              onChange={event => change({ reveal: event.target.checked })}
            />
            <span>
              {t('takeOut.reveal')} <span className="quiet">{t('takeOut.masked')}</span>
            </span>
          </label>
        )}
        {(needsSecond || wanted.reveal) && (
          <SecondPerson
            roster={roster}
            search={search}
            purpose={wanted.purpose.trim()}
            reveal={wanted.reveal}
            rows={needsSecond ? rowsIn(error) : undefined}
            use={({ approval, purpose }) => {
              change({ purpose })
              mutate({ ...wanted, purpose, approval })
            }}
          />
        )}
        {data && <p role="status">{t('takeOut.done', { name: data.name, n: number(data.rows) })}</p>}
        <div className="form-actions">
          <Button primary submit busy={isPending}>
            {t('takeOut.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const formsOf = (roster: RosterKey): Form[] =>
  roster === 'my-grid' ? ['pdf', 'households', 'xlsx', 'csv', 'exchange'] : ['pdf', 'xlsx', 'csv', 'exchange']

/** The server says in its refusal how many rows it is about. */
const rowsIn = ({ params }: Problem): number | undefined => (typeof params.rows === 'number' ? params.rows : undefined)

/** Which titles the file has, and that nobody compared them with the official layout yet. */
function ExchangeNote() {
  const { t, language } = useWords()
  const { titleZh, titleEn, verified, columns } = provinceExchange
  const title = language === 'zh' ? titleZh : titleEn
  return (
    <p className="quiet">
      {!verified && <strong>{t('takeOut.unverified', { title })}</strong>}{' '}
      {t('takeOut.exchangeColumns', { columns: columns.map(one => one.title).join('、') })}
    </p>
  )
}

interface ColumnsProps {
  all: RosterColumn[]
  chosen: RosterColumn[]
  change: (columns: RosterColumn[]) => void
}

/** The name always comes along. */
function Columns({ all, chosen, change }: ColumnsProps) {
  const { t } = useWords()
  return (
    <details className="take-out-columns">
      <summary>{t('takeOut.columns')}</summary>
      <fieldset>
        <legend className="unseen">{t('takeOut.columns')}</legend>
        {all.map(column => (
          <label key={column} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(column)}
              disabled={column === 'name'}
              onChange={event =>
                change(all.filter(one => (one === column ? event.target.checked : chosen.includes(one))))
              }
            />
            <span>{t(`roster.column.${column}`)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
