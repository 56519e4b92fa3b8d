import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 } from 'uuid'
import { CommandId } from '../../contract/values.ts'
import { Button, ErrorSummary, Section, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

const command = () => CommandId.parse(v7())

/** One's own obligations in one's own calendar, by an address that is shown once and ended at any time. */
export function CalendarSection() {
  const { t, day, language } = useWords()
  const queries = useQueryClient()
  const again = () => queries.invalidateQueries({ queryKey: ['organisation', 'calendar'] })
  const asked = useQuery({
    queryKey: ['organisation', 'calendar'],
    queryFn: () => calls.organisation.getCalendar({})
  })
  const make = useMutation({
    mutationFn: () => calls.organisation.makeCalendar({ body: { commandId: command(), language } }),
    onSettled: again
  })
  const end = useMutation({
    mutationFn: () => calls.organisation.endCalendar({ body: { commandId: command() } }),
    onSuccess: () => make.reset(),
    onSettled: again
  })
  const since = asked.data?.since
  const problem = make.error ?? end.error
  return (
    <Section title={t('due.calendar')}>
      {problem && <ErrorSummary problem={problem} />}
      <p className="quiet">{t('due.calendarAbout')}</p>
      {since && <p>{t('due.calendarSince', { day: day(since) })}</p>}
      {make.data && (
        <p>
          {t('due.calendarOnce')} <code className="address">{`${location.origin}${make.data.address}`}</code>
        </p>
      )}
      <span className="form-actions">
        <Button press={() => make.mutate()} busy={make.isPending}>
          {t(since ? 'due.calendarAgain' : 'due.calendarMake')}
        </Button>
        {since && (
          <Button press={() => end.mutate()} busy={end.isPending}>
            {t('due.calendarEnd')}
          </Button>
        )}
      </span>
    </Section>
  )
}
