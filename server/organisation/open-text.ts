import type { ObligationLine } from '../../contract/organisation.ts'
import { clauses, type RecordKind } from '../../law/organisation.ts'
import { readVote } from '../../law/rules/residents-vote.ts'

interface Told {
  beginsOn: string
  endsOn: string
  fields: Record<string, string>
  owed: readonly Pick<ObligationLine, 'what' | 'dueOn' | 'state' | 'evidence' | 'endedOn'>[]
}

const became = { open: '办理中', done: '已完成', confirmed: '已办结', withdrawn: '已撤销' } as const

/** What of a record is for everybody: the fields its kind calls open, and what became of each thing owed; who owes it is not told. */
export function openText(kind: RecordKind, { beginsOn, endsOn, fields, owed }: Told): string {
  const open = kind.fields.flatMap(({ name, titleZh, kind: sort, options }) => {
    const value = (fields[name] ?? '').trim()
    if (!kind.open.includes(name) || value === '' || sort === 'record' || sort === 'compound' || sort === 'matters')
      return []
    if (sort === 'clauses')
      return value.split(',').map(key => `${titleZh}：${clauses.find(clause => clause.key === key)?.textZh ?? ''}`)
    const vote = sort === 'vote' ? readVote(value) : undefined
    if (vote) return [`${titleZh}：应到 ${vote.entitled}，实到 ${vote.present}，同意 ${vote.favour}`]
    const titled = (one: string) => options?.find(option => option.value === one)?.titleZh ?? one
    if (sort === 'checks')
      return value.split(',').map(one => {
        const [item = '', found] = one.split(':')
        return `${titled(item)}：${found === 'ok' ? '做到' : '没有做到'}`
      })
    return [`${titleZh}：${options ? value.split(',').map(titled).join('、') : value}${sort === 'percent' ? '%' : ''}`]
  })
  const tasks = owed
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ what, dueOn, state, evidence, endedOn }) =>
      [`${kind.taskZh}：${what}（${dueOn} 前，${became[state]}${endedOn ? ` ${endedOn}` : ''}）`, evidence]
        .filter(Boolean)
        .join(' ')
    )
  return [`${beginsOn} – ${endsOn}`, ...open, ...tasks].join('\n')
}
