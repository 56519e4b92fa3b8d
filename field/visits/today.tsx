import { useState } from 'react'
import { useDevice, useDoors } from '../app/device.tsx'
import { Button, Go, Page } from '../app/parts.tsx'
import { to } from '../app/place.ts'
import { useWords } from '../app/words.tsx'
import { appointedOf, checksOf, type Door, roundsOf } from './grid.ts'
import { TaskLine } from './task-line.tsx'

const shownAtOnce = 40

/** The calls to make, in the order of the way, with the worker's card before all. */
export function Today({ rest: [saved] }: { rest: string[] }) {
  const { t, day } = useWords()
  const { store, today } = useDevice()
  const checks = checksOf(store.rows, store.lines).filter(({ task }) => task.from <= today)
  const all = useDoors()
  const rounds = roundsOf(all, today)
  const appointed = appointedOf(all, today)
  const [most, setMost] = useState(shownAtOnce)
  let left = most
  if (store.isEmpty) return <NoCopy />
  return (
    <Page title={t('door.today')}>
      <Go where={['card']} primary>
        {t('door.card.show')}
      </Go>
      {saved && (
        <p className="saved" role="status">
          {t('door.saved')}
        </p>
      )}
      <div className="besides">
        <Go where={['map']}>{t('round.map')}</Go>
        <Go where={['found']}>{t('door.found.go')}</Go>
        <Go where={['photo']}>{t('round.photo')}</Go>
        {checks.length > 0 && <Go where={['compounds']}>{t('round.checks.go', { n: checks.length })}</Go>}
      </div>
      {rounds.length === 0 && checks.length === 0 && (
        <section>
          <h2>{t('door.none')}</h2>
          <p>{t('door.none.lead')}</p>
        </section>
      )}
      {rounds.map(({ due, late, first, doors }) => {
        const shown = doors.slice(0, left)
        left -= shown.length
        return shown.length === 0 ? null : (
          <section key={`${first} ${due}`}>
            <h2 className={late ? 'late' : undefined}>
              {first ? t('door.first.go') : t('door.due', { day: day(due) })} · {t('door.count', { n: doors.length })}
              {late && <span className="mark">{t('door.late')}</span>}
            </h2>
            <DoorList doors={shown} />
          </section>
        )
      })}
      {appointed.length > 0 && (
        <section>
          <h2>{t('door.appointed')}</h2>
          <DoorList doors={appointed} />
        </section>
      )}
      {left <= 0 && <Button press={() => setMost(most + shownAtOnce)}>{t('door.more')}</Button>}
    </Page>
  )
}

/** Nothing of the grid is here: not fetched yet, or closed because there was no contact for too long. */
function NoCopy() {
  const { t } = useWords()
  const { store, syncing } = useDevice()
  const { synced, postEnded } = store.state!
  const why = postEnded ? 'door.postOver' : synced === null ? 'door.first' : 'door.closed'
  return (
    <Page title={t(why)}>
      <p>{t(`${why}.lead`)}</p>
      {postEnded && <Go where={['sign-in']}>{t('door.signInAgain')}</Go>}
      <Button primary press={syncing.now} busy={syncing.running}>
        {t(syncing.running ? 'door.syncing' : 'door.sync')}
      </Button>
    </Page>
  )
}

export function DoorList({ doors }: { doors: readonly Door[] }) {
  const { t } = useWords()
  return (
    <ul className="doors">
      {doors.map(({ key, address, people, tasks, noCalls, told }) => (
        <li key={key}>
          <a href={to('door', key)}>
            <strong>{address ?? t('door.noAddress')}</strong>
            <span>
              {people.length > 1 ? t('door.people', { name: people[0]!.name, n: people.length }) : people[0]?.name}
            </span>
            {noCalls && <span className="binding">{t('door.noCalls')}</span>}
            {tasks
              .filter((task, at) => tasks.findIndex(({ kind }) => kind === task.kind) === at)
              .map(task => (
                <TaskLine key={task.id} task={task} />
              ))}
            {told.length > 0 && <span className="quiet">{t('door.told')}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
