import { DayField } from './day-field.tsx'
import type { AnyField } from './form-rules.ts'
import { today } from './formats.ts'
import { useWords } from './words.tsx'

interface FormFieldProps {
  id: string
  field: AnyField
  value: unknown
  change: (value: unknown) => void
  error: string | undefined
}

/** A question with its hint, what is wrong with the answer, and the native input for it. */
export function FormFieldRow({ id, field, value, change, error }: FormFieldProps) {
  const { t } = useWords()
  const hint = field.hint ?? (field.kind === 'day' && error ? t('form.day') : undefined)
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const label = (
    <>
      {field.label}
      {!field.required && <span className="optional">{t('form.optional')}</span>}
    </>
  )
  const notes = (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
  const few = field.kind === 'choice' && !field.input && (field.options?.length ?? 0) <= 5
  if (few)
    return (
      <fieldset className="field radios" id={id} tabIndex={-1} aria-describedby={describedBy}>
        <legend>{label}</legend>
        {notes}
        <Radios id={id} field={field} value={value} change={change} />
      </fieldset>
    )
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {notes}
      {field.input ? (
        field.input({ id, value, change, describedBy, invalid: Boolean(error) })
      ) : (
        <Input id={id} field={field} value={value} change={change} error={error} describedBy={describedBy} />
      )}
    </div>
  )
}

function Radios({ id, field, value, change }: Omit<FormFieldProps, 'error'>) {
  return field.options?.map(option => (
    <label key={option.value}>
      <input
        type="radio"
        name={id}
        value={option.value}
        checked={value === option.value}
        onChange={() => change(option.value)}
      />
      {option.label}
    </label>
  ))
}

function Input({ id, field, value, change, error, describedBy }: FormFieldProps & { describedBy: string | undefined }) {
  const { t } = useWords()
  const text = String(value ?? '')
  const shared = { id, value: text, 'aria-describedby': describedBy, 'aria-invalid': Boolean(error) }
  if (field.kind === 'day')
    return (
      <DayField
        id={id}
        value={text}
        change={change}
        describedBy={describedBy}
        invalid={Boolean(error)}
        partial={field.partial ?? false}
        max={field.past ? today() : undefined}
      />
    )
  if (field.kind === 'choice')
    return (
      <select {...shared} onChange={event => change(event.target.value)}>
        <option value="">{t('form.choose')}</option>
        {field.options?.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  if (field.kind === 'long')
    return <textarea {...shared} rows={3} maxLength={field.most} onChange={event => change(event.target.value)} />
  return <input {...shared} maxLength={field.most} autoComplete="off" onChange={event => change(event.target.value)} />
}
