import { Button as AntButton } from 'antd'
import { type ChangeEvent, type ComponentProps, lazy, type ReactNode, useEffect, useId, useRef } from 'react'
import { DayField } from './day-field.tsx'

interface FieldProps {
  id: string
  label: string
  value: string
  change: (value: string) => void
  hint?: string
  error?: string | undefined
  type?: 'text' | 'password' | 'date'
  max?: string
  long?: boolean
  autoComplete?: string
  /** Takes the focus when the form appears. */
  first?: boolean
}

const typed = (change: (value: string) => void) => (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
  change(event.target.value)

/** A label above, the input, and what is wrong with it right there. */
export function Field({
  id,
  label,
  value,
  change,
  hint,
  error,
  type = 'text',
  long = false,
  first = false,
  ...rest
}: FieldProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (first) place.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [first])
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const shared = {
    id,
    value,
    onChange: typed(change),
    'aria-describedby': about,
    'aria-invalid': Boolean(error)
  }
  return (
    <div className="field" ref={place}>
      <label htmlFor={id}>{label}</label>
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
      {long && <textarea {...shared} rows={3} />}
      {type === 'date' && (
        <DayField id={id} value={value} change={change} describedBy={about} invalid={Boolean(error)} max={rest.max} />
      )}
      {!long && type !== 'date' && <input {...shared} {...rest} type={type} />}
    </div>
  )
}

interface ChoiceProps<V extends string> {
  label: string
  value: V
  change: (value: V) => void
  options: readonly { value: V; label: string }[]
  /** The label is read out but not shown. */
  quiet?: boolean
}

/** A native list of choices: it works with every keyboard, phone and reader. */
export function Choice<V extends string>({ label, value, change, options, quiet = false }: ChoiceProps<V>) {
  const id = useId()
  return (
    <span className="choice">
      <label htmlFor={id} className={quiet ? 'unseen' : undefined}>
        {label}
      </label>
      <select id={id} value={value} onChange={event => change(event.target.value as V)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}

interface ButtonProps {
  children: ReactNode
  press?: () => void
  primary?: boolean
  submit?: boolean
  busy?: boolean
  quiet?: boolean
}

export function Button({ children, press, primary = false, submit = false, busy = false, quiet = false }: ButtonProps) {
  const looks: ComponentProps<typeof AntButton>['type'] = primary ? 'primary' : quiet ? 'text' : 'default'
  return (
    <AntButton type={looks} htmlType={submit ? 'submit' : 'button'} loading={busy} onClick={() => press?.()}>
      {children}
    </AntButton>
  )
}

/** Something asked in between, over the page; loads when it is first opened. */
export const Dialog = lazy(() => import('./dialog.tsx'))
