import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { to } from './place.ts'
import { useWords } from './words.tsx'

/** The small kit of this app: big targets, high contrast, nothing that needs a mouse. */
export function Page({ title, back, children }: { title: string; back?: string | undefined; children: ReactNode }) {
  const { t } = useWords()
  const head = useRef<HTMLHeadingElement>(null)
  // Whoever reads with their ears hears where they are; a change of page is no load of one.
  useEffect(() => head.current?.focus(), [])
  return (
    <main className="page">
      {back !== undefined && (
        <a className="back" href={back}>
          {t('door.back')}
        </a>
      )}
      <h1 ref={head} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  )
}

export function Loading() {
  const { t } = useWords()
  return (
    <Page title={t('door.app')}>
      <p role="status">{t('door.loading')}</p>
    </Page>
  )
}

export function Button(props: {
  children: ReactNode
  press?: () => unknown
  primary?: boolean
  submit?: boolean
  busy?: boolean | undefined
}) {
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      className={props.primary ? 'button primary' : 'button'}
      disabled={props.busy}
      onClick={props.press && (() => void props.press?.())}
    >
      {props.children}
    </button>
  )
}

export const Go = ({ where, children, primary }: { where: string[]; children: ReactNode; primary?: boolean }) => (
  <a className={primary ? 'button primary' : 'button'} href={to(...where)}>
    {children}
  </a>
)

export function Form({ send, children }: { send: () => unknown; children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      {children}
    </form>
  )
}

interface Typed {
  id: string
  label: string
  value: string
  change: (value: string) => void
  hint?: string | undefined
  type?: 'text' | 'password' | 'date' | 'tel' | 'search'
  most?: number
  digits?: boolean
  autoComplete?: string
  max?: string
}

export function Field({ id, label, value, change, hint, type = 'text', most = 100, digits, autoComplete, max }: Typed) {
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      {hint && <span id={`${id}-hint`}>{hint}</span>}
      <input
        id={id}
        type={type}
        value={value}
        maxLength={most}
        max={max}
        inputMode={digits ? 'numeric' : undefined}
        autoComplete={autoComplete ?? 'off'}
        aria-describedby={hint && `${id}-hint`}
        onChange={event => change(event.target.value)}
      />
    </p>
  )
}

/** One of many, as the phone itself lets one pick it. */
export function Pick(props: {
  id: string
  label: string
  hint?: string | undefined
  value: string
  change: (value: string) => void
  options: { key: string; text: string; group?: string | undefined }[]
}) {
  const { id, label, hint, value, change, options } = props
  const groups = [...new Set(options.map(({ group }) => group))]
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      {hint && <span id={`${id}-hint`}>{hint}</span>}
      <select
        id={id}
        value={value}
        aria-describedby={hint && `${id}-hint`}
        onChange={event => change(event.target.value)}
      >
        {groups.map(group => {
          const here = options
            .filter(option => option.group === group)
            .map(({ key, text }) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))
          return group === undefined ? (
            here
          ) : (
            <optgroup key={group} label={group}>
              {here}
            </optgroup>
          )
        })}
      </select>
    </p>
  )
}

/** One of several, or some of them. */
export function Choices<K extends string>(props: {
  name: string
  label: string
  options: { key: K; text: ReactNode }[]
  chosen: readonly K[]
  change: (chosen: K[]) => void
  /** How many may be chosen at once. */
  most?: number
  hint?: string | undefined
}) {
  const { name, label, options, chosen, change, most = 1, hint } = props
  const turn = (key: K) =>
    change(
      most === 1 ? [key] : chosen.includes(key) ? chosen.filter(one => one !== key) : [...chosen, key].slice(-most)
    )
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {hint && <p className="quiet">{hint}</p>}
      {options.map(({ key, text }) => (
        <label key={key}>
          <input
            type={most === 1 ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(key)}
            onChange={() => turn(key)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** What went wrong, said at once. */
export const Wrong = ({ children }: { children: ReactNode }) => (
  <p className="wrong" role="alert">
    {children}
  </p>
)

export const Facts = ({ facts }: { facts: [label: string, value: ReactNode][] }) => (
  <dl className="facts">
    {facts.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
