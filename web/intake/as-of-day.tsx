import { DayField, readDay, today, useWords } from '../../ui/index.ts'

interface AsOfDayProps {
  id: string
  /** ISO once it can be read; as typed until then. */
  value: string
  change: (day: string) => void
}

/** The day a file speaks of: not later than today. */
export function AsOfDay({ id, value, change }: AsOfDayProps) {
  const { t } = useWords()
  const read = readDay(value)
  const wrong = read === undefined || read > today()
  return (
    <div className="field">
      <label htmlFor={id}>{t('import.asOf')}</label>
      <DayField
        id={id}
        value={value}
        change={change}
        max={today()}
        invalid={wrong}
        describedBy={undefined}
        partial={false}
      />
    </div>
  )
}
