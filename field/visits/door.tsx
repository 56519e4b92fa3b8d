import { useDevice, useDoors } from '../app/device.tsx'
import { Go, Page } from '../app/parts.tsx'
import { to } from '../app/place.ts'
import { useWords } from '../app/words.tsx'
import { type Door, type Person, stillAt, type Task, toDoAt } from './grid.ts'
import { lineWords } from './line-words.ts'
import { relationIn } from './relation.ts'
import { TaskLine } from './task-line.tsx'

/** Who is registered at a door, and what can be recorded there. */
export function DoorPage({ rest: [key = '', saved] }: { rest: string[] }) {
  const words = useWords()
  const { t, day } = words
  const { store, today } = useDevice()
  const door = useDoors().find(one => one.key === key)
  if (!door)
    return (
      <Page title={t('door.notFound')} back={to('today')}>
        {null}
      </Page>
    )
  const toDo = toDoAt(door, today)
  const later = door.tasks.filter(({ from }) => from > today)
  return (
    <Page title={door.address ?? t('door.noAddress')} back={to('today')}>
      {saved && (
        <p className="saved" role="status">
          {t('door.saved')}
        </p>
      )}
      {door.noCalls && (
        <section className="banner">
          <h2>{t('door.noCalls')}</h2>
          <p>{t('door.noCalls.lead')}</p>
        </section>
      )}
      {toDo.length > 0 && (
        <section aria-labelledby="todo">
          <h2 id="todo">{t('door.todo')}</h2>
          <ul className="tasks">
            {toDo.map(task => (
              <li key={task.id} className="task">
                <TaskLine task={task} />
                {!saysItsDay(task) && <span className="quiet">{t('door.due', { day: day(task.due) })}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {later.length > 0 && (
        <section>
          <h2>{t('door.todo.later')}</h2>
          <ul className="tasks">
            {later.map(task => (
              <li key={task.id} className="task">
                <TaskLine task={task} />
                <span className="quiet">{t('door.from', { day: day(task.from) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('door.registered')}</h2>
        <ul className="people">
          {door.people.map(person => (
            <PersonLine key={person.id} person={person} />
          ))}
        </ul>
      </section>
      {door.told.length > 0 && (
        <section>
          <h2>{t('door.told')}</h2>
          <ul>
            {door.told.map(({ seq, command }) => (
              <li key={seq}>{lineWords(words, store.rows, command)}</li>
            ))}
          </ul>
        </section>
      )}
      <Actions door={door} toDo={toDo} />
    </Page>
  )
}

/** A visit that was asked for or agreed to says its day itself. */
const saysItsDay = ({ kind, half }: Task): boolean => kind === 'help' || half !== undefined

function PersonLine({ person }: { person: Person }) {
  const { t, day } = useWords()
  const facts = [
    relationIn(t, person.headRelation),
    t(`door.sex.${person.sex}`),
    person.bornOn && t('door.born', { day: day(person.bornOn) }),
    person.phoneMasked && t('door.phone', { phone: person.phoneMasked }),
    person.idMasked && t('door.id', { id: person.idMasked })
  ]
  return (
    <li>
      <strong>{person.name}</strong>
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </li>
  )
}

function Actions({ door, toDo }: { door: Door; toDo: Task[] }) {
  const { key, noCalls } = door
  const { t } = useWords()
  // Whoever asked for a visit or agreed to one is not asked who else lives there.
  const stays = !toDo.every(({ kind }) => kind === 'visit' || kind === 'help') && stillAt(door).length > 0
  const go = (kind: Parameters<typeof t>[0] & `door.${string}`, what: string) => (
    <Go where={['record', key, what]}>{(t as (key: string) => string)(kind)}</Go>
  )
  return (
    <>
      {toDo.length > 0 && (
        <section className="actions">
          <h2>{t('door.how')}</h2>
          <Go where={['card', key]}>{t('door.card.first')}</Go>
          {toDo.some(({ kind }) => kind === 'welcome') && <Go where={['welcome', key]}>{t('door.welcome')}</Go>}
          {stays && (
            <Go where={['record', key, 'all-here']} primary>
              {t('door.all-here')}
            </Go>
          )}
          <Go where={['record', key, 'met']} primary={!stays}>
            {t(stays ? 'door.met.checked' : 'door.met')}
          </Go>
          {go('door.not-at-home', 'not-at-home')}
          {go('door.declined', 'declined')}
        </section>
      )}
      <section className="actions">
        <h2>{t('door.what')}</h2>
        {go('door.moved-out', 'moved-out')}
        {go('door.found', 'found')}
        {go('door.newborn', 'newborn')}
        {go('door.changed', 'changed')}
        {noCalls ? go('door.wish.back', 'calls') : go('door.wish', 'no-calls')}
      </section>
    </>
  )
}
