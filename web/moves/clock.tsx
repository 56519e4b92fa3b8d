import type { Day } from '../../contract/values.ts'
import { Tag, useWords } from '../../ui/index.ts'

/** What waits for one of two ends: a move, or a matter between two offices. */
interface Timed {
  workingDaysLeft: number
  turn: string
  mine: readonly string[]
  dueOn: Day
}

/** By when which end promised to act, in working days; late is said in words and not by colour alone. */
export function Clock({ of }: { of: Timed }) {
  const { t, day } = useWords()
  const { workingDaysLeft: left, turn, mine, dueOn } = of
  const own = mine.includes(turn)
  const tone = left < 0 ? 'wrong' : own && left <= 1 ? 'warm' : 'plain'
  const says = left > 0 ? t('moves.left', { n: left }) : left === 0 ? t('moves.today') : t('moves.over', { n: -left })
  return (
    <span className="stacked">
      <Tag tone={tone}>{says}</Tag>
      <span className="quiet">
        {t(own ? 'moves.turn.mine' : 'moves.turn.theirs')} · {day(dueOn)}
      </span>
    </span>
  )
}
