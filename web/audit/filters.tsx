import { type FormEvent, useState } from 'react'
import { operations } from '../../law/operations.ts'
import { Button, Choice, Field, readDay, today, useWords } from '../../ui/index.ts'
import type { AuditSearch } from './audit-search.ts'
import { useOperationTitle } from './entries.tsx'

const withZeros = (digits: string): number | undefined =>
  /^\d{2,15}$/.test(digits) ? Number(digits.padEnd(15, '0')) : undefined

/** Everything looked for stands in the address, so that a view can be handed on to the next auditor. */
export function Filters({ search, go }: { search: AuditSearch; go: (search: AuditSearch) => void }) {
  const { t } = useWords()
  const title = useOperationTitle()
  const [form, setForm] = useState({
    username: search.username ?? '',
    operation: search.operation ?? '',
    route: search.route ?? '',
    area: search.area ? String(search.area).replace(/(000)+$/, '') : '',
    from: search.from ?? '',
    to: search.to ?? '',
    refused: search.refused ?? false
  })
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { area, refused, ...typed } = form
    // Enter in the field of a day sends it before it is left, where it would be put into ISO.
    const texts = { ...typed, from: readDay(typed.from) ?? '', to: readDay(typed.to) ?? '' }
    if (!texts.operation) texts.route = ''
    const asked = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
    const code = withZeros(area.trim())
    go({
      ...(search.person && { person: search.person }),
      ...asked,
      ...(code && { area: code }),
      ...(refused && { refused })
    })
  }
  return (
    <search>
      <form className="filters" onSubmit={submit} aria-label={t('audit.filter')}>
        <Field
          id="audit-from"
          label={t('audit.from')}
          type="date"
          value={form.from}
          change={set('from')}
          max={today()}
        />
        <Field id="audit-to" label={t('audit.to')} type="date" value={form.to} change={set('to')} max={today()} />
        <Field
          id="audit-username"
          label={t('audit.username')}
          value={form.username}
          change={set('username')}
          autoComplete="off"
        />
        <Field
          id="audit-area"
          label={t('audit.area')}
          hint={t('audit.areaHint')}
          value={form.area}
          change={set('area')}
          autoComplete="off"
        />
        <Choice
          label={t('audit.operation')}
          value={form.operation}
          change={set('operation')}
          options={[
            { value: '', label: t('audit.any') },
            ...operations.map(({ key }) => ({ value: key, label: title(key) }))
          ]}
        />
        {form.operation && (
          <Field
            id="audit-route"
            label={t('audit.route')}
            value={form.route}
            change={set('route')}
            autoComplete="off"
          />
        )}
        <label className="refused-only">
          <input
            type="checkbox"
            checked={form.refused}
            onChange={event => setForm({ ...form, refused: event.target.checked })}
          />
          {t('audit.refused')}
        </label>
        <span className="form-actions">
          <Button primary submit>
            {t('audit.apply')}
          </Button>
          <Button quiet press={() => go({})}>
            {t('audit.clear')}
          </Button>
        </span>
      </form>
    </search>
  )
}
