import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { CommandId } from '../contract/values.ts'
import { Problem } from './client.ts'
import { Conflict } from './conflict.tsx'
import type { Base, Draft } from './draft.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Button } from './fields.tsx'
import { FormFieldRow } from './form-field.tsx'
import { type AnyField, fieldsOf, problemsOf, type Step, settled } from './form-rules.ts'
import { type TextKey, useWords } from './words.tsx'
import './form.css'

export type { FormField } from './form-rules.ts'

interface GuidedFormProps<V extends object, A> {
  draft: Draft<V>
  /** One step is one sheet; several are asked one after the other. */
  steps: Step<V>[]
  /** `version` is the one the officer has seen; days come in ISO. */
  send: (values: V, about: { commandId: CommandId; version: number }) => Promise<A>
  sent: (answer: A) => void
  /** What the button says; by default 登记. */
  submit?: string
  /** A second way: what is there is kept as it is, with nothing asked for that is still empty. */
  keep?: { title: string; send: (values: V, about: { commandId: CommandId; version: number }) => Promise<A> }
  /** The record the form is about, as it is now; `refresh` fetches it anew when somebody else changed it. */
  record?: Base & { refresh: () => Promise<unknown> }
  /** What will change, said before it is sent. */
  preview?: (values: V) => ReactNode
  /** Leaves the form; what was typed is forgotten. */
  leave?: () => void
}

/**
 * A short form that loses nothing: every word is kept until it is sent (`useDraft`), a repeated send does nothing twice, a
 * lost connection and another officer's change are said in words and leave the answers where they are.
 */
export function GuidedForm<V extends object, A>(props: GuidedFormProps<V, A>) {
  const { draft, steps, record, preview, leave } = props
  const { t } = useWords()
  const id = useId()
  const form = useForm(props)
  const at = Math.min(draft.step, steps.length - 1)
  const step = steps[at]
  const last = at === steps.length - 1
  return (
    <form className="form guided" noValidate onSubmit={form.submit} onKeyDown={sendByKey} ref={form.place}>
      {draft.restored && <Restored clear={draft.clear} />}
      <Trouble {...form} id={id} draft={draft} record={record} fields={fieldsOf(step, draft.values)} />
      {steps.length > 1 && <StepTitle title={step?.title ?? ''} n={at + 1} of={steps.length} />}
      {fieldsOf(step, draft.values).map(field => (
        <FormFieldRow
          key={field.name}
          id={`${id}${field.name}`}
          field={field}
          value={(draft.values as Record<string, unknown>)[field.name]}
          change={value => draft.change({ [field.name]: value } as Partial<V>)}
          error={form.wrong[field.name]}
        />
      ))}
      {step?.about?.(draft.values)}
      {last && preview && <Preview>{preview(settled(steps, draft.values))}</Preview>}
      <div className="form-actions">
        {at > 0 && <Button press={() => draft.goTo(at - 1)}>{t('form.before')}</Button>}
        <Button primary submit busy={form.busy}>
          {last ? (props.submit ?? t('form.send')) : t('form.next')}
        </Button>
        {props.keep && (
          <Button press={form.keep} busy={form.busy}>
            {props.keep.title}
          </Button>
        )}
        {leave && (
          <Button
            quiet
            press={() => {
              draft.clear()
              leave()
            }}
          >
            {t('common.cancel')}
          </Button>
        )}
        <span className="hint form-key">{t('form.sendKey')}</span>
      </div>
    </form>
  )
}

/** Ctrl-Enter sends from wherever one types. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

function useForm<V extends object, A>({ draft, steps, send, sent, keep, record }: GuidedFormProps<V, A>) {
  const { t } = useWords()
  const place = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const at = Math.min(draft.step, steps.length - 1)
  // The version the officer has seen is the one that stood when the first word was typed.
  const base = (draft.typed ? draft.base : undefined) ?? record
  const { stand } = draft
  useEffect(() => {
    if (record && (!draft.base || (!draft.typed && draft.base.version !== record.version)))
      stand({ version: record.version, facts: record.facts })
  })
  const sendNow = async (version: number, how = send) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const answer = await how(settled(steps, draft.values), { commandId: draft.commandId, version })
      draft.clear()
      sent(answer)
    } catch (error) {
      if (isSentBefore(error)) draft.renew()
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const found = problemsOf(steps[at], draft.values, t)
    setWrong(found)
    setProblem(undefined)
    if (Object.keys(found).length > 0) return
    if (at < steps.length - 1) return draft.goTo(at + 1)
    void sendNow(base?.version ?? 0)
  }
  const keepNow = () => {
    setWrong({})
    if (keep && !busy) void sendNow(base?.version ?? 0, keep.send)
  }
  return { place, wrong, problem, busy, submit, keep: keepNow, base, sendNow }
}

interface TroubleProps<V> {
  id: string
  draft: Draft<V>
  record: (Base & { refresh: () => Promise<unknown> }) | undefined
  fields: AnyField[]
  wrong: Record<string, string>
  problem: unknown
  base: Base | undefined
  sendNow: (version: number) => Promise<void>
}

/** Refused because the record is no longer the one that was seen. */
const changedMeanwhile = ['people.changed-meanwhile', 'cases.newer', 'organisation.newer']

/** What stands in the way of sending, and what to do about it. */
function Trouble<V>({ id, draft, record, fields, wrong, problem, base, sendNow }: TroubleProps<V>) {
  const named = fields.filter(field => wrong[field.name])
  if (named.length > 0)
    return <ErrorSummary fields={named.map(({ name }) => ({ field: `${id}${name}`, text: wrong[name] ?? '' }))} />
  if (problem === undefined) return null
  if (record && base && problem instanceof Problem && changedMeanwhile.includes(problem.code))
    return (
      <Conflict
        before={base}
        now={record}
        refresh={record.refresh}
        again={() => {
          draft.stand({ version: record.version, facts: record.facts })
          void sendNow(record.version)
        }}
      />
    )
  const about: Record<number, TextKey> = isSentBefore(problem) ? { 409: 'form.sentBefore' } : { 0: 'form.offline' }
  return <ErrorSummary problem={problem} about={about} />
}

/** The first sending was recorded, its answer was lost on the way, and the words were changed since. */
const isSentBefore = (problem: unknown): boolean =>
  problem instanceof Problem && problem.code === 'platform.command-differs'

/** Nothing is said before there is something to say. */
function Preview({ children }: { children: ReactNode }) {
  return children ? <div className="form-preview">{children}</div> : null
}

function Restored({ clear }: { clear: () => void }) {
  const { t } = useWords()
  return (
    <p className="form-note" role="status">
      {t('form.restored')}{' '}
      <button type="button" className="link" onClick={clear}>
        {t('form.discard')}
      </button>
    </p>
  )
}

/** Says where one is; takes the focus when the step changes, so that readers follow. */
function StepTitle({ title, n, of }: { title: string; n: number; of: number }) {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(n)
  useEffect(() => {
    if (shown.current !== n) heading.current?.focus()
    shown.current = n
  }, [n])
  return (
    <h2 tabIndex={-1} ref={heading} className="form-step">
      {title}
      <span className="quiet">{t('form.step', { n, of })}</span>
    </h2>
  )
}
