import { createHash } from 'node:crypto'
import { clauses, type RecordKind } from '../../law/organisation.ts'

export interface Signable {
  title: string
  beginsOn: string
  endsOn: string
  fields: Record<string, string>
  /** What is owed under it, in the order it was added. */
  owed: readonly { what: string; dueOn: string }[]
}

/** The text both sides sign: the words of the clauses themselves, so that a library that changes later changes no signature. */
export function agreedText(kind: RecordKind, { title, beginsOn, endsOn, fields, owed }: Signable): string {
  const lines = kind.fields.flatMap(({ name, titleZh, kind: sort, options }) => {
    const value = fields[name] ?? ''
    // What it is about stands in the other fields in words.
    if (value === '' || sort === 'record') return []
    if (sort === 'clauses')
      return value.split(',').map(key => `${titleZh}：${clauses.find(clause => clause.key === key)?.textZh ?? key}`)
    const said = options?.find(option => option.value === value)?.titleZh ?? value
    return [`${titleZh}：${said}`]
  })
  return [
    kind.titleZh,
    title,
    `${beginsOn} – ${endsOn}`,
    ...lines,
    ...owed.map(({ what, dueOn }) => `${kind.taskZh}：${what}（${dueOn}）`)
  ].join('\n')
}

/** What a signature holds of the text. */
export const hashOfText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
