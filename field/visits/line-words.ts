import type { HeldRow } from '../../contract/field-data.ts'
import type { Recorded } from '../../contract/field-photos.ts'
import type { Words } from '../app/words.tsx'
import { relationIn } from './relation.ts'

/** A recorded line as a sentence; of somebody who is no longer in the copy it says only what was recorded. */
export function lineWords({ t }: Words, rows: readonly HeldRow[], command: Recorded): string {
  const nameOf = (id: string): string => {
    const row = rows.find(one => one.is === 'person' && one.id === id)
    return row?.is === 'person' ? row.name : t('door.someone')
  }
  switch (command.kind) {
    case 'called': {
      const said = t('door.line.called', { outcome: t(`door.outcome.${command.outcome}`) })
      const address = addressOfTask(rows, command.task)
      return address ? `${said} · ${address}` : said
    }
    case 'moved-out':
      return t('door.line.moved-out', { name: nameOf(command.enrolment) })
    case 'found':
      return t('door.line.found', { name: command.name })
    case 'born':
      return t('door.line.born', { name: command.name })
    case 'changed':
      return t('door.line.changed', {
        name: nameOf(command.enrolment),
        field: t(`door.field.${command.field}`),
        now:
          command.field === 'headRelation'
            ? relationIn(t, command.now)
            : command.field === 'sex'
              ? t(`door.sex.${command.now as '1' | '2'}`)
              : command.now
      })
    case 'address-right':
      return t('door.line.addressRight', { address: command.address })
    case 'checked': {
      const compound = rows.find(row => row.is === 'compound' && row.id === command.compound)
      return t('round.check.line', { name: compound?.is === 'compound' ? compound.name : '' })
    }
    case 'photo': {
      const building = rows.find(row => row.is === 'building' && row.id === command.building)
      const name = building?.is === 'building' ? building.name : t('round.photo.building.unknown')
      return t('round.photo.line', { what: t(`round.photo.${command.what}`), building: name })
    }
    case 'no-calls': {
      const member = rows.find(
        row =>
          row.is === 'person' &&
          (row.id === command.enrolment || (command.household && row.household === command.household))
      )
      const address = (member?.is === 'person' && member.address) || t('door.noAddress')
      return t(command.wish ? 'door.line.noCalls' : 'door.line.calls', { address })
    }
  }
}

/** Where a call was to be made; once the server knows that it was, its task is no longer held. */
function addressOfTask(rows: readonly HeldRow[], id: string): string | undefined {
  const task = rows.find(row => row.is === 'task' && row.id === id)
  if (task?.is !== 'task') return undefined
  const lives = rows.find(
    row =>
      row.is === 'person' && (row.id === task.enrolment || (row.household !== null && row.household === task.household))
  )
  return lives?.is === 'person' ? (lives.address ?? undefined) : undefined
}
