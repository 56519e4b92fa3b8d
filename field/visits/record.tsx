import type { ComponentType } from 'react'
import { useDevice, useDoors } from '../app/device.tsx'
import { Page } from '../app/parts.tsx'
import { to } from '../app/place.ts'
import { useWords } from '../app/words.tsx'
import { RecordFlow } from './flow.tsx'
import { type Door, toDoAt } from './grid.ts'
import { Changed } from './record-changed.tsx'
import { Found } from './record-found.tsx'
import { MovedOut } from './record-moved-out.tsx'
import { Newborn } from './record-newborn.tsx'

const calls = { 'all-here': 'done', met: 'done', 'not-at-home': 'not-at-home', declined: 'declined' } as const

/** How a call ended: each open call at this door is made by it. Who declines or is out was called on. */
function Called({ door, what }: { door: Door; what: keyof typeof calls }) {
  const { t } = useWords()
  const { today } = useDevice()
  return (
    <RecordFlow
      place={['door', door.key]}
      title={what === 'all-here' ? t('door.ask.all-here', { n: door.people.length }) : t(`door.ask.${what}`)}
      steps={[]}
      summary={[
        [t('door.address'), door.address ?? t('door.noAddress')],
        [t('door.registered'), door.people.map(({ name }) => name).join('、')]
      ]}
      note={t('door.counts')}
      lines={begin =>
        toDoAt(door, today).map(({ id }) => ({ ...begin(), kind: 'called', task: id, outcome: calls[what] }))
      }
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

const flows: Record<string, ComponentType<{ door: Door }>> = {
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

export function Record({ rest: [key = '', what = ''] }: { rest: string[] }) {
  const { t } = useWords()
  const door = useDoors().find(one => one.key === key)
  const Flow = flows[what]
  if (!door || !Flow)
    return (
      <Page title={t('door.notFound')} back={to('today')}>
        {null}
      </Page>
    )
  return <Flow door={door} />
}
