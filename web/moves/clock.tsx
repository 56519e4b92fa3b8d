import type { Move } from '../../contract/moves.ts'
import { Tag, useWords } from '../../ui/index.ts'

/** By when which end promised to act, in working days; late is said in words and not by colour alone. */
export function Clock({ move }: { move: Move }) {
  const { t, day } = useWords()
  const { workingDaysLeft: left, turn, mine, dueOn } = move
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
