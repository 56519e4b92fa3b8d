import type { RosterColumn } from '../../../contract/rosters.ts'
import type { PartialDay, Sex } from '../../../contract/values.ts'
import { type Refused, sayRefused, screenText } from '../../../law/screen.ts'
import { readCode } from '../code-rules.ts'
import { readDay } from '../day-rules.ts'
import { readIdNumber } from '../id-number-rules.ts'
import { cleanName } from '../name-rules.ts'

interface Told {
  zh: string
  en: string
}

/** What a cell says, in one way of writing; or why it cannot be taken. */
type Reading = { value: string; problem?: undefined } | { value?: undefined; problem: Told }

const ok = (value: string): Reading => ({ value })
const not = (zh: string, en: string): Reading => ({ problem: { zh, en } })

const day = (text: string): Reading => {
  const read = readDay(text)
  return read.day === undefined
    ? not('看不出是哪一天，请写成 1990-01-02。', 'This cannot be read as a day; write 1990-01-02.')
    : ok(read.day)
}
const code =
  (list: 'sex' | 'familyRelation') =>
  (text: string): Reading => {
    const read = readCode(list, text)
    return read === undefined ? not('请从列表中选择。', 'Please pick from the list.') : ok(read)
  }

/** The columns that may be changed through a list; age, grid and the like follow from facts that are changed elsewhere. */
const readings = {
  name: text => {
    const name = cleanName(text)
    return name && name.length <= 100 ? ok(name) : not('姓名过长。', 'The name is too long.')
  },
  bornOn: day,
  stayFrom: day,
  sex: code('sex'),
  headRelation: code('familyRelation'),
  address: text => ok(text.replace(/\s+/g, ' ')),
  idNumber: text => {
    const { number, problem } = readIdNumber(text)
    return number === undefined || problem
      ? not('号码不完整或校验不通过，请核对原件。', 'The number is incomplete or fails its check.')
      : ok(number)
  },
  phone: text => {
    const digits = text.replace(/[\s\-()（）—–]/g, '')
    return /^\+?\d{7,15}$/.test(digits) ? ok(digits) : not('不像电话号码。', 'This is not a phone number.')
  }
} satisfies Partial<Record<RosterColumn, (text: string) => Reading>>
export type EditableColumn = keyof typeof readings

export const isEditable = (column: RosterColumn): column is EditableColumn => column in readings

/** The refused word in a cell, whatever its column is for. */
export const refusedInCell = (column: RosterColumn, text: string): Refused | undefined =>
  screenText(text, column === 'name' ? 'name' : 'words').found[0]

/** Reads a changed cell: a refused word is told with its article, an empty one takes nothing away. */
export function readCell(column: EditableColumn, text: string): Reading {
  const refused = refusedInCell(column, text)
  if (refused) {
    const { zh, en } = sayRefused(refused)
    return not(`“${refused.word}”不予登记。${zh}`, `“${refused.word}” is not recorded. ${en}`)
  }
  if (text === '')
    return not('空白不会清除登记；要更正请填写正确内容。', 'An empty cell clears nothing; fill in what is right.')
  if ([...text].length > 200) return not('文字过长。', 'The text is too long.')
  return readings[column](text)
}

/** One way of writing for comparison: 1944/5/5 is 1944-05-05, 妻子 is 妻. What cannot be read stands for itself. */
export function sameCell(column: RosterColumn, a: string, b: string): boolean {
  if (a.trim() === b.trim()) return true
  if (!isEditable(column) || a === '' || b === '') return false
  const [one, two] = [readings[column](a), readings[column](b)]
  return one.value !== undefined && one.value === two.value
}

/** What is recorded, by its own names. */
export interface Edits {
  facts: { name?: string; bornOn?: PartialDay; stayFrom?: PartialDay; sex?: Sex; headRelation?: string }
  idNumber?: string
  phone?: string
  address?: string
}

export function editsOf(values: Partial<Record<EditableColumn, string>>): Edits {
  const { idNumber, phone, address, ...facts } = values
  return {
    facts: facts as Edits['facts'],
    ...(idNumber !== undefined && { idNumber }),
    ...(phone !== undefined && { phone }),
    ...(address !== undefined && { address })
  }
}
