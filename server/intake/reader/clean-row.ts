import type { IdKind, IntakeField } from '../../../contract/register-fields.ts'
import type { PartialDay, Sex } from '../../../contract/values.ts'
import {
  bornOnOf,
  cleanName,
  comparePartial,
  firstDay,
  label,
  readCode,
  readDay,
  readIdNumber,
  sexOf
} from '../../people/index.ts'
import { cleanText, isNothing, readPhone } from './clean-cell.ts'
import type { Fix, FixCode, Problem, ProblemCode, Severity } from './row-problems.ts'
import type { Cell } from './sheet.ts'

/** A row as the register can take it. A field is absent when the file says nothing of it, or nothing readable. */
export interface CleanRow {
  name?: string
  formerName?: string
  sex?: Sex
  bornOn?: PartialDay
  /** `none` where there is no number, or a placeholder stands for one. */
  idKind: IdKind
  /** With `id.checksum` it is there to be shown, never to be matched on. */
  idNumber?: string
  phone?: string
  livingAddress?: string
  /** As written: a code of digits, or a name. */
  livingArea?: string
  hukouAddress?: string
  hukouArea?: string
  stayFrom?: PartialDay
  householdNumber?: string
  headName?: string
  /** GB/T 4761-2008. */
  headRelation?: string
  ethnicGroup?: string
  education?: string
  maritalStatus?: string
}

export interface Cleaned {
  values: CleanRow
  fixes: Fix[]
  problems: Problem[]
}

export type CellsByField = Partial<Record<IntakeField, Cell>>

const LONGEST = { name: 100, formerName: 100, headName: 100, address: 200, code: 40 }
const ODD_IN_NAME = /[\d=<>{}|@#$%^*+\\/?!]|^[^\p{L}]*$/u

/** Cleans what is safe and says so; what can be read two ways is never guessed. `today` is the day of the intake. */
export function cleanRow(cells: CellsByField, today: string): Cleaned {
  const row = new RowCleaner(cells, today)
  row.readId()
  row.readName()
  row.readBirth()
  row.readSex()
  row.readStay()
  row.readPhone()
  row.readTexts()
  row.readCodes()
  return { values: row.values, fixes: row.fixes, problems: row.problems }
}

class RowCleaner {
  readonly values: CleanRow = { idKind: 'none' }
  readonly fixes: Fix[] = []
  readonly problems: Problem[] = []
  readonly #cells: CellsByField
  readonly #today: string
  #idIsSound = false

  constructor(cells: CellsByField, today: string) {
    this.#cells = cells
    this.#today = today
  }

  readId(): void {
    const cell = this.#cells.idNumber
    const text = this.#text('idNumber')
    if (text === '') return
    const numeric = typeof cell === 'object' && 'number' in cell && !cell.isDate
    const { kind, number, problem } = readIdNumber(numeric ? cell.number : text)
    this.values.idKind = kind
    if (number !== undefined) this.values.idNumber = number
    if (problem) this.#problem('idNumber', problem, 'reject')
    else if (number !== undefined) {
      this.#idIsSound = true
      this.#fix('idNumber', 'id.cleaned', number)
    }
  }

  readName(): void {
    const name = this.#name('name')
    if (name === undefined) {
      if (!this.#has('name')) this.#problem('name', 'name.missing', 'reject')
    } else if (ODD_IN_NAME.test(name)) this.#problem('name', 'name.form', 'doubtful')
    this.#name('formerName')
    this.#name('headName')
  }

  readBirth(): void {
    const stated = this.#day('bornOn', 'reject')
    const inId = this.#idIsSound ? bornOnOf(this.values.idNumber!) : undefined
    if (stated === undefined) {
      if (this.#has('bornOn')) return
      if (inId === undefined) this.#problem('bornOn', 'born.missing', 'doubtful')
      else {
        this.values.bornOn = inId as PartialDay
        this.fixes.push({ field: 'bornOn', code: 'born.from-id', from: '', to: inId })
      }
    } else if (inId !== undefined && comparePartial(stated, inId) === 'different') {
      this.#problem('bornOn', 'born.differs-from-id', 'doubtful', [stated, inId])
    }
    const born = this.values.bornOn
    if (born !== undefined && firstDay(born) > this.#today) this.#problem('bornOn', 'born.future', 'reject')
  }

  readSex(): void {
    const stated = this.#code('sex', 'sex') as Sex | undefined
    const inId = this.#idIsSound ? sexOf(this.values.idNumber!) : undefined
    const unknown = stated === undefined || stated === '0' || stated === '9'
    if (stated !== undefined) this.values.sex = stated
    if (!unknown && inId !== undefined && inId !== stated) {
      this.#problem('sex', 'sex.differs-from-id', 'doubtful', [SEX_ZH[stated], SEX_ZH[inId]])
    }
    if (stated !== undefined || this.#has('sex')) return
    if (inId === undefined) this.#problem('sex', 'sex.missing', 'doubtful')
    else {
      this.values.sex = inId
      this.fixes.push({ field: 'sex', code: 'sex.from-id', from: '', to: inId })
    }
  }

  readStay(): void {
    const day = this.#day('stayFrom', 'doubtful')
    if (day !== undefined && firstDay(day) > this.#today) this.#problem('stayFrom', 'stay.future', 'reject')
  }

  readPhone(): void {
    const text = this.#text('phone')
    if (isNothing(text)) return
    const phone = readPhone(text)
    if (phone === undefined) this.#problem('phone', 'phone.form', 'doubtful')
    else {
      this.values.phone = phone
      this.#fix('phone', 'phone.cleaned', phone)
    }
  }

  readTexts(): void {
    this.#plain('livingAddress', LONGEST.address)
    this.#plain('hukouAddress', LONGEST.address)
    this.#plain('livingArea', LONGEST.address)
    this.#plain('hukouArea', LONGEST.address)
    this.#plain('householdNumber', LONGEST.code)
  }

  readCodes(): void {
    const relation = this.#code('headRelation', 'familyRelation')
    if (relation !== undefined) this.values.headRelation = relation
    for (const field of ['ethnicGroup', 'education', 'maritalStatus'] as const) {
      const code = this.#code(field, field)
      if (code !== undefined) this.values[field] = code
    }
  }

  #name(field: 'name' | 'formerName' | 'headName'): string | undefined {
    const text = this.#text(field)
    if (isNothing(text)) return undefined
    const name = cleanName(text)
    if (name.length > LONGEST[field]) {
      this.#problem(field, 'text.too-long', field === 'name' ? 'reject' : 'doubtful')
      return undefined
    }
    this.values[field] = name
    this.#fix(field, 'text.cleaned', name)
    return name
  }

  #day(field: 'bornOn' | 'stayFrom', severity: Severity): PartialDay | undefined {
    const cell = this.#cells[field]
    const text = this.#text(field)
    if (isNothing(text)) return undefined
    const { day, problem } = readDay(text)
    if (day === undefined) {
      this.#problem(field, problem, severity)
      return undefined
    }
    this.values[field] = day
    const isDate = typeof cell === 'object' && 'number' in cell && cell.isDate
    if (!isDate) this.#fix(field, /^\d{5}(\.|$)/.test(text) ? 'day.from-serial' : 'day.written', day)
    return day
  }

  #plain(
    field: 'livingAddress' | 'hukouAddress' | 'livingArea' | 'hukouArea' | 'householdNumber',
    longest: number
  ): void {
    const text = this.#text(field)
    if (isNothing(text)) return
    if (text.length > longest) {
      this.#problem(field, 'text.too-long', 'doubtful')
      return
    }
    this.values[field] = text
    this.#fix(field, 'text.cleaned', text)
  }

  /** A code, a label of the list or a common word; only the last is worth reporting as a fix. */
  #code(
    field: 'sex' | 'headRelation' | 'ethnicGroup' | 'education' | 'maritalStatus',
    list: CodeList
  ): string | undefined {
    const text = this.#text(field)
    if (isNothing(text)) return undefined
    const { code, plain } = codeOf(list, text)
    if (code === undefined) this.#problem(field, 'code.unknown', 'doubtful')
    else if (!plain) this.#fix(field, 'code.read', code)
    return code
  }

  /** The cell as cleaned text; a cell without a readable value is a problem and reads as nothing. */
  #text(field: IntakeField): string {
    const cell = this.#cells[field]
    if (cell === undefined || cell === '') return ''
    const severity: Severity = field === 'name' || field === 'idNumber' ? 'reject' : 'doubtful'
    if (typeof cell !== 'string') {
      if ('fault' in cell) this.#problem(field, `cell.${cell.fault}`, severity)
      return cell.text
    }
    if (cell.includes('\uFFFD')) {
      this.#problem(field, 'text.unreadable', severity)
      return ''
    }
    return cleanText(cell)
  }

  #has(field: IntakeField): boolean {
    return this.problems.some(problem => problem.field === field)
  }

  #problem(field: IntakeField, code: ProblemCode, severity: Severity, shown?: [string, string]): void {
    this.problems.push(shown ? { field, code, severity, shown } : { field, code, severity })
  }

  #fix(field: IntakeField, code: FixCode, to: string): void {
    const cell = this.#cells[field]
    const from = typeof cell === 'string' ? cell : (cell?.text ?? '')
    if (from !== to) this.fixes.push({ field, code, from, to })
  }
}

type CodeList = Parameters<typeof readCode>[0]

const SEX_ZH: Record<Sex, string> = { '0': '未知', '1': '男', '2': '女', '9': '未说明' }

/** What a word means, and whether the list itself says it so: as a code or as its label. */
interface Read {
  code: string | undefined
  plain: boolean
}

/** Files repeat a few words a million times. */
const codes = new Map<string, Read>()
function codeOf(list: CodeList, text: string): Read {
  const key = `${list} ${text}`
  let read = codes.get(key)
  if (!read) {
    if (codes.size > 5000) codes.clear()
    const code = readCode(list, text)
    read = { code, plain: code !== undefined && (text === code || text === label(list, code)) }
    codes.set(key, read)
  }
  return read
}
