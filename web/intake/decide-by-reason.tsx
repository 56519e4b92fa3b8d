import type { UploadDetail } from '../../contract/intake.ts'
import { Button, ErrorSummary, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { useReason } from './cell-text.tsx'
import { useDecide } from './use-decide.ts'

/** What somebody else has to act on first is not decided here, not in bulk either. */
const notHere = ['known.elsewhere', 'known.closed', 'ask-duty-officer']

/** All rows whose only doubt is this one, at once; it can be taken back at once, too. */
export function DecideByReason({ upload, reason }: { upload: UploadDetail; reason: string }) {
  const { t } = useWords()
  const { may } = useMe()
  const say = useReason()
  const { decide, busy, error } = useDecide(upload)
  if (notHere.includes(reason) || !may('intake.decide')) return null
  return (
    <div className="actions bulk">
      <span>{t('rows.bulk', { reason: say(reason) })}</span>
      <Button busy={busy} press={() => decide({ reason, decision: 'accept' })}>
        {t('rows.bulkAccept')}
      </Button>
      <Button busy={busy} press={() => decide({ reason, decision: 'discard' })}>
        {t('rows.bulkLeave')}
      </Button>
      {error && <ErrorSummary problem={error} />}
    </div>
  )
}
