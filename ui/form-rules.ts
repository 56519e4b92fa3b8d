import type { ReactNode } from 'react'
import { today } from './formats.ts'
import { readDay } from './read-day.ts'
import type { Say } from './words.tsx'

export interface InputProps<T> {
  id: string
  value: T
  change: (value: T) => void
  describedBy: string | undefined
  invalid: boolean
}

interface Asked<V, K extends keyof V> {
  name: K & string
  label: string
  hint?: string
  required?: boolean
  /** Left out while it says no; its value is kept. */
  when?: (values: V) => boolean
  /** What is wrong, in a sentence; asked when the step is left. */
  check?: (value: V[K], values: V) => string | undefined
}

interface Typed {
  kind?: 'text' | 'long' | 'day' | 'choice'
  /** Of a choice: more than five become a list, fewer are all shown. */
  options?: readonly { value: string; label: string }[]
  /** Of a day: may not be later than today; a part of a day is enough. */
  past?: boolean
  partial?: boolean
  most?: number
}

/** One question of a form. A text kind holds a string; a picker of your own comes as `input` and holds any JSON. */
export type FormField<V> = {
  [K in keyof V & string]: Asked<V, K> &
    (V[K] extends string ? Typed : { kind?: never }) & {
      input?: (props: InputProps<V[K]>) => ReactNode
    }
}[keyof V & string]

export interface Step<V> {
  title?: string
  fields: FormField<V>[]
  /** Under the fields: what follows from what is typed. */
  about?: (values: V) => ReactNode
}

/** The field as the kit walks it, its kind forgotten. */
export type AnyField = Asked<Record<string, unknown>, string> &
  Typed & { input?: (props: InputProps<unknown>) => ReactNode }

export const fieldsOf = <V extends object>(step: Step<V> | undefined, values: V): AnyField[] =>
  ((step?.fields ?? []) as unknown as AnyField[]).filter(
    field => field.when?.(values as Record<string, unknown>) ?? true
  )

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || String(value).trim() === ''

function wrongWith(field: AnyField, values: Record<string, unknown>, t: Say): string | undefined {
  const value = values[field.name]
  if (isEmpty(value)) return field.required ? t('form.required', { field: field.label }) : undefined
  if (field.kind === 'day') {
    const day = readDay(String(value), field.partial)
    if (!day) return t('form.dayWrong', { field: field.label })
    if (field.past && day > today()) return t('form.dayLate', { field: field.label })
  }
  return field.check?.(value, values)
}

/** What is wrong with a step, field by field. */
export const problemsOf = <V extends object>(step: Step<V> | undefined, values: V, t: Say): Record<string, string> =>
  Object.fromEntries(
    fieldsOf(step, values).flatMap(field => {
      const text = wrongWith(field, values as Record<string, unknown>, t)
      return text ? [[field.name, text]] : []
    })
  )

/** The values as they are sent: days in ISO, texts without space around them. */
export function settled<V extends object>(steps: Step<V>[], values: V): V {
  const days = new Map(steps.flatMap(step => fieldsOf(step, values)).map(field => [field.name, field]))
  const clean = ([name, value]: [string, unknown]): [string, unknown] => {
    if (typeof value !== 'string') return [name, value]
    const field = days.get(name)
    return [name, field?.kind === 'day' ? (readDay(value, field.partial) ?? value.trim()) : value.trim()]
  }
  return Object.fromEntries(Object.entries(values).map(clean)) as V
}
