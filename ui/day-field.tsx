import { useRef } from 'react'
import { readDay } from './read-day.ts'
import { useWords } from './words.tsx'

interface DayFieldProps {
  id: string
  value: string
  change: (value: string) => void
  describedBy?: string | undefined
  invalid?: boolean
  /** A year, or a year and a month, is enough. */
  partial?: boolean
  max?: string | undefined
}

/** A day typed in any usual way, put into ISO when the field is left; or picked from the calendar of the machine. */
export function DayField({ id, value, change, describedBy, invalid = false, partial = false, max }: DayFieldProps) {
  const { t } = useWords()
  const calendar = useRef<HTMLInputElement>(null)
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''
  return (
    <span className="day-field">
      <input
        id={id}
        value={value}
        inputMode="numeric"
        placeholder="1990-01-02"
        autoComplete="off"
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={event => change(event.target.value)}
        onBlur={event => change(readDay(event.target.value, partial) ?? event.target.value)}
      />
      <input
        ref={calendar}
        type="date"
        className="day-native"
        tabIndex={-1}
        aria-hidden="true"
        value={whole}
        max={max}
        onChange={event => change(event.target.value)}
      />
      <button
        type="button"
        className="day-open"
        aria-label={t('form.calendar')}
        onClick={() => calendar.current?.showPicker?.()}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 3.5h12v10H2zM2 6.5h12M5 2v3M11 2v3" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
    </span>
  )
}
