import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useMemo, useState } from 'react'
import type { OpenAddress } from '../../contract/open-addresses.ts'
import { AreaCode } from '../../contract/values.ts'
import { Button, type Column, DataTable, Field, RareText, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { AreaName } from '../people/area-name.tsx'
import { areasBelow } from './area-queries.ts'

/** What a way of writing stands for: a standard address that is there, or one to be added. */
export type Settling = { id: string; address: string } | { grid: AreaCode; text: string }

export const keyOf = ({ community, text, people }: OpenAddress): string =>
  text ? `${community} ${text}` : `${community} ${people[0]?.enrolment}`

const chosenText = (value: Settling | undefined): string =>
  value === undefined ? '' : 'id' in value ? value.address : value.text

interface OpenTableProps {
  groups: OpenAddress[]
  chosen: Record<string, Settling>
  set: (key: string, settling: Settling) => void
  more: (() => void) | undefined
  busy: boolean
}

export function OpenTable({ groups, chosen, set, more, busy }: OpenTableProps) {
  const { t } = useWords()
  const columns = useMemo(
    (): Column<OpenAddress>[] => [
      {
        key: 'text',
        title: t('open.text'),
        text: row => row.text || t('open.noText'),
        cell: row => (
          <>
            {row.text ? (
              <RareText text={row.text} />
            ) : (
              <>
                <Names group={row} /> <span className="quiet">{t('open.noText')}</span>
              </>
            )}
            <br />
            <span className="quiet">
              <AreaName code={row.community} />
            </span>
          </>
        )
      },
      {
        key: 'people',
        title: t('open.people'),
        wide: true,
        text: row => row.people.map(({ name }) => name).join(' / '),
        cell: row => <Names group={row} />
      },
      {
        key: 'choose',
        title: t('open.choose'),
        text: row => chosenText(chosen[keyOf(row)]),
        cell: row => <Pick group={row} value={chosen[keyOf(row)]} set={settling => set(keyOf(row), settling)} />
      }
    ],
    [t, chosen, set]
  )
  return (
    <DataTable caption={t('open.title')} columns={columns} rows={groups} rowKey={keyOf} paged more={more} busy={busy} />
  )
}

function Names({ group: { people } }: { group: OpenAddress }) {
  const { t } = useWords()
  const some = people.slice(0, 2)
  return (
    <>
      {some.map(({ name }, i) => (
        <span key={people[i]!.enrolment}>
          {i > 0 && '、'}
          <Link to="/people/$id" params={{ id: people[i]!.enrolment }}>
            <RareText text={name} />
          </Link>
        </span>
      ))}
      {people.length > some.length && ` ${t('open.more', { n: people.length })}`}
    </>
  )
}

interface PickProps {
  group: OpenAddress
  value: Settling | undefined
  set: (settling: Settling) => void
}

function Pick({ group, value, set }: PickProps) {
  const { t } = useWords()
  const [how, setHow] = useState<'find' | 'add'>()
  const known = value && 'id' in value ? value : undefined
  const options = [
    ...group.likely.map(({ id, address }) => ({ id, address })),
    ...(known && !group.likely.some(({ id }) => id === known.id) ? [known] : [])
  ]
  const choose = (id: string) => {
    const found = options.find(one => one.id === id)
    if (id === 'find' || id === 'add') setHow(id)
    else {
      setHow(undefined)
      if (found) set(found)
    }
  }
  return (
    <div className="open-address">
      <select
        aria-label={`${t('open.choose')}: ${group.text || t('open.noText')}`}
        value={how ?? (value ? ('id' in value ? value.id : 'add') : '')}
        onChange={event => choose(event.target.value)}
      >
        <option value="">{t('open.later')}</option>
        {options.map(({ id, address }) => (
          <option key={id} value={id}>
            {address}
          </option>
        ))}
        <option value="find">{t('open.other')}</option>
        <option value="add">{value && 'grid' in value ? `${t('open.add')}：${value.text}` : t('open.add')}</option>
      </select>
      {how === 'find' && (
        <Find
          group={group}
          found={one => {
            set(one)
            setHow(undefined)
          }}
        />
      )}
      {how === 'add' && (
        <Add
          group={group}
          added={one => {
            set(one)
            setHow(undefined)
          }}
        />
      )}
    </div>
  )
}

function Find({ group, found }: { group: OpenAddress; found: (one: { id: string; address: string }) => void }) {
  const { t } = useWords()
  const id = useId()
  const [text, setText] = useState('')
  const [starts, setStarts] = useState<string>()
  const { data } = useQuery({
    queryKey: ['addresses', group.community, starts],
    queryFn: () => calls.areas.listAddresses({ query: { area: group.community, starts } }),
    enabled: starts !== undefined
  })
  return (
    <>
      <Field id={id} label={t('open.find')} value={text} change={setText} first />
      <Button press={() => setStarts(text)}>{t('open.findGo')}</Button>
      {data?.length === 0 && <p role="status">{t('open.findNone')}</p>}
      {data && data.length > 0 && (
        <ul className="drawn-areas">
          {data.slice(0, 8).map(one => (
            <li key={one.id}>
              <button type="button" onClick={() => found({ id: one.id, address: one.address })}>
                {one.address}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Add({ group, added }: { group: OpenAddress; added: (one: { grid: AreaCode; text: string }) => void }) {
  const { t } = useWords()
  const id = useId()
  const [text, setText] = useState(group.text)
  const grids = useQuery(areasBelow(group.community))
  const [grid, setGrid] = useState<string>()
  const own = group.people[0]?.area
  const at = grid ?? String(own && own % 1000 !== 0 ? own : (grids.data?.[0]?.code ?? ''))
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{t('open.addGrid')}</label>
        <select id={id} value={at} onChange={event => setGrid(event.target.value)}>
          {grids.data?.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Field id={`${id}text`} label={t('open.addText')} value={text} change={setText} />
      <Button
        press={() => {
          const code = AreaCode.safeParse(Number(at))
          if (code.success && text.trim().length > 1) added({ grid: code.data, text: text.trim() })
        }}
      >
        {t('open.add')}
      </Button>
    </>
  )
}
