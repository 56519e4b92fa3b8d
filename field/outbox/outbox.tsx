import { useDevice, useDoors } from '../app/device.tsx'
import { Button, Go, Page } from '../app/parts.tsx'
import { useWords } from '../app/words.tsx'
import { isToSend, type Line, needsWorker } from '../device/outbox-rules.ts'
import { againAt } from '../visits/grid.ts'
import { lineWords } from '../visits/line-words.ts'

const groups = ['forYou', 'waiting', 'open', 'settled'] as const

function groupOf({ mark }: Line): (typeof groups)[number] {
  if (needsWorker(mark)) return 'forYou'
  if (isToSend(mark)) return 'waiting'
  return mark.state === 'waiting' || mark.state === 'conflict' ? 'open' : 'settled'
}

/** Every line that was recorded, with what became of it. One that was not taken stays until it was read. */
export function Outbox() {
  const { t } = useWords()
  const { store } = useDevice()
  const lines = [...store.lines].reverse()
  return (
    <Page title={t('door.outbox')}>
      <p>{t('door.outbox.lead')}</p>
      {lines.length === 0 && <p>{t('door.outbox.none')}</p>}
      {groups.map(group => {
        const here = lines.filter(line => groupOf(line) === group)
        return here.length === 0 ? null : (
          <section key={group}>
            <h2>
              {t(`door.outbox.${group}`)} · {here.length}
            </h2>
            <ul className="lines">
              {here.map(line => (
                <LineItem key={line.seq} line={line} />
              ))}
            </ul>
          </section>
        )
      })}
    </Page>
  )
}

function LineItem({ line: { command, mark } }: { line: Line }) {
  const words = useWords()
  const { t, moment, language } = words
  const { store } = useDevice()
  const unread = needsWorker(mark)
  const doors = useDoors()
  const again = unread && mark.state === 'refused' ? againAt(doors, command) : undefined
  return (
    <li className={unread ? 'unread' : undefined}>
      <strong>{lineWords(words, store.rows, command)}</strong>
      <span>
        {moment(command.at)} · {t(`door.state.${isToSend(mark) ? 'unsent' : mark.state}`)}
      </span>
      {mark.reason && <span>{mark.reason[language]}</span>}
      {again && (
        <Go where={again} primary>
          {t('door.again')}
        </Go>
      )}
      {unread && <Button press={() => store.dealWith(command.id)}>{t('door.ok')}</Button>}
    </li>
  )
}
