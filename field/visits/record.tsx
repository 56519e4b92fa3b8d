import { type ComponentType, useState } from 'react'
import type { Recorded } from '../../contract/field-photos.ts'
import { useDevice, useDoors } from '../app/device.tsx'
import { Choices, Page } from '../app/parts.tsx'
import { to } from '../app/place.ts'
import { useWords } from '../app/words.tsx'
import { RecordFlow } from './flow.tsx'
import { type Door, stillAt, toDoAt } from './grid.ts'
import { Changed } from './record-changed.tsx'
import { Found } from './record-found.tsx'
import { MovedOut } from './record-moved-out.tsx'
import { Newborn } from './record-newborn.tsx'

const calls = { 'all-here': 'done', met: 'done', 'not-at-home': 'not-at-home', declined: 'declined' } as const

/** How a call ended: each open call at this door is made by it. Who declines or is out was called on. */
function Called({ door, what }: { door: Door; what: keyof typeof calls }) {
  const { t } = useWords()
  const { today } = useDevice()
  const [right, setRight] = useState<'yes' | 'no'>()
  const people = stillAt(door)
  const toDo = toDoAt(door, today)
  const asked = calls[what] === 'done' ? toDo.filter(({ kind }) => kind === 'verify-address') : []
  const verified = people.filter(({ id, address }) => address && asked.some(({ enrolment }) => enrolment === id))
  return (
    <RecordFlow
      place={['door', door.key]}
      title={what === 'all-here' ? t('door.ask.all-here', { n: people.length }) : t(`door.ask.${what}`)}
      steps={
        verified.length === 0
          ? []
          : [
              {
                ask: t('door.ask.addressRight'),
                missing: !right && t('door.choose'),
                input: (
                  <Choices
                    name="right"
                    label={[...new Set(verified.map(({ address }) => address))].join('；')}
                    hint={t('door.ask.addressRight.hint')}
                    options={(['yes', 'no'] as const).map(key => ({ key, text: t(`door.addressRight.${key}`) }))}
                    chosen={right ? [right] : []}
                    change={([one]) => setRight(one)}
                  />
                )
              }
            ]
      }
      summary={[
        [t('door.address'), door.address ?? t('door.noAddress')],
        [t('door.registered'), people.map(({ name }) => name).join('、')],
        ...(right ? ([[t('door.ask.addressRight'), t(`door.addressRight.${right}`)]] as [string, string][]) : [])
      ]}
      note={t('door.counts')}
      lines={begin => [
        ...toDo.map(({ id }) => ({ ...begin(), kind: 'called' as const, task: id, outcome: calls[what] })),
        ...(right === 'yes'
          ? verified.map(({ id, address }) => ({
              ...begin(),
              kind: 'address-right' as const,
              enrolment: id,
              address: address!
            }))
          : [])
      ]}
    />
  )
}

function Wish({ door, wish }: { door: Door; wish: boolean }) {
  const { t } = useWords()
  return (
    <RecordFlow
      place={['door', door.key]}
      title={t(wish ? 'door.ask.wish' : 'door.ask.wish.back')}
      steps={[]}
      summary={[[t('door.address'), door.address ?? t('door.noAddress')]]}
      {...(wish && { note: t('door.binds') })}
      lines={begin => [{ ...begin(), kind: 'no-calls', ...whose(door), wish }]}
    />
  )
}

/** A wish is the household's; of somebody registered alone it is their own. */
const whose = ({ household, people }: Door) => (household ? { household } : { enrolment: people[0]!.id })

/** `before`: a line of this kind that was not taken, to be put right. */
interface Recording {
  door: Door
  before?: Recorded | undefined
}

const flows: Record<string, ComponentType<Recording>> = {
  'all-here': ({ door }) => <Called door={door} what="all-here" />,
  met: ({ door }) => <Called door={door} what="met" />,
  'not-at-home': ({ door }) => <Called door={door} what="not-at-home" />,
  declined: ({ door }) => <Called door={door} what="declined" />,
  'no-calls': ({ door }) => <Wish door={door} wish />,
  calls: ({ door }) => <Wish door={door} wish={false} />,
  'moved-out': MovedOut,
  found: Found,
  newborn: Newborn,
  changed: Changed
}

const useLine = (id: string | undefined): Recorded | undefined =>
  useDevice().store.lines.find(({ command }) => command.id === id)?.command

/** Somebody new where no door leads to: in a flat with nobody registered. */
export function FoundElsewhere({ rest: [, id] }: { rest: string[] }) {
  return <Found before={useLine(id)} />
}

export function Record({ rest: [key = '', what = '', , id] }: { rest: string[] }) {
  const { t } = useWords()
  const before = useLine(id)
  const door = useDoors().find(one => one.key === key)
  const Flow = flows[what]
  if (!door || !Flow)
    return (
      <Page title={t('door.notFound')} back={to('today')}>
        {null}
      </Page>
    )
  return <Flow door={door} before={before} />
}
