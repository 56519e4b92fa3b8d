import type { PersonPageDetail } from '../../../contract/people.ts'

/** What can be recorded on a person's page, in the order of how often; e and the letter opens it. */
export const forms = [
  { key: 'address', letter: 'a', needs: 'people.record', of: 'enrolled' },
  { key: 'birth', letter: 'b', needs: 'people.record', of: 'enrolled' },
  { key: 'death', letter: 'd', needs: 'people.record', of: 'enrolled' },
  { key: 'marriage', letter: 'm', needs: 'people.record', of: 'enrolled' },
  { key: 'relation', letter: 'k', needs: 'people.record', of: 'enrolled' },
  { key: 'household', letter: 'h', needs: 'people.record', of: 'enrolled' },
  { key: 'correction', letter: 'c', needs: 'people.correct', of: 'all' },
  { key: 'move', letter: 'v', needs: 'people.move', of: 'enrolled' },
  { key: 'assist', letter: 'q', needs: 'two-ends.handle', of: 'enrolled' },
  { key: 'notify', letter: 't', needs: 'two-ends.handle', of: 'enrolled' },
  { key: 'cancellation', letter: 'x', needs: 'people.record', of: 'enrolled' },
  { key: 'restoration', letter: 'r', needs: 'people.record', of: 'closed' }
] as const

export type FormKey = (typeof forms)[number]['key']

/** The forms that fit the record as it is and the post that looks at it. */
export const formsFor = ({ line }: PersonPageDetail, may: (permission: string) => boolean) =>
  forms.filter(
    ({ needs, of }) =>
      may(needs) &&
      (of === 'all' || (of === 'enrolled') === line.enrolled) &&
      // Who moved away is brought back by a move, and what was taken back is registered anew.
      !(of === 'closed' && (line.endReason === 'moved' || line.endReason === 'undone'))
  )
