import { Link } from '@tanstack/react-router'
import type { PersonPageDetail } from '../../contract/people.ts'
import { useWords } from '../../ui/index.ts'

/** An entry that was closed as a duplicate leads to the one that stayed. */
export function MergedNote({ person: { line, otherSeat } }: { person: PersonPageDetail }) {
  const { t } = useWords()
  if (line.enrolled || line.endReason !== 'duplicate' || !otherSeat) return null
  return (
    <p className="needs">
      {t('dup.merged.into')}{' '}
      <Link to="/people/$id" params={{ id: otherSeat }}>
        {t('dup.merged.open')}
      </Link>
    </p>
  )
}
