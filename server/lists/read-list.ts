import { z } from 'zod'
import type { ListField, ListKind, ListReport } from '../../contract/lists.ts'
import { sayRefused } from '../../law/screen.ts'
import { readRows } from '../intake/index.ts'
import { cleanName, readDay, readIdNumber } from '../people/index.ts'
import { codesOf } from '../platform/count-refused.ts'
import { listFieldOf, whyDropped } from './list-columns.ts'

const told = z.string().min(1).optional()
const parent = z.object({ name: told, number: told })
/** What a row says of a person and is kept, sealed; `unsound` is a number that fails its own check. */
export const ListFacts = z.object({
  name: told,
  number: told,
  unsound: z.boolean().optional(),
  sex: told,
  bornOn: told,
  address: told,
  /** Of a death; of a birth it is the birth date. */
  day: told,
  certificate: told,
  mother: parent.optional(),
  father: parent.optional()
})
export type ListFacts = z.infer<typeof ListFacts>

export interface ReadList {
  report: ListReport
  /** What the law refuses in its columns and cells, for the count. */
  refused: Map<string, number>
  rows: { row: number; facts: ListFacts }[]
}

type Reading = Awaited<ReturnType<typeof readRows>>

/** Reads a list with the reader of files; what is not needed of it never gets further than this function. */
export async function readList(path: string, { kind, today }: { kind: ListKind; today: string }): Promise<ReadList> {
  const reading = await readRows(path, { today })
  const rows: ReadList['rows'] = []
  for await (const batch of reading.batches())
    for (const { sheet, rowNumber, original, values, problems } of batch) {
      const texts: Partial<Record<ListField, string>> = {}
      for (const [at, column] of sheet.columns.entries()) {
        const field = listFieldOf(kind, column, sheet.fields[at])
        if (field && original[at]) texts[field] ??= original[at]
      }
      const unsound = problems.some(problem => problem.field === 'idNumber')
      rows.push({ row: rowNumber, facts: factsOf(kind, texts, { ...values, unsound }) })
    }
  const dropped = reading.sheets.flatMap(({ map }) => map.dropped.filter(({ word }) => word !== undefined))
  const refused = codesOf([...dropped, ...reading.removed.values()])
  return { report: reportOf(kind, reading, rows.length), refused, rows }
}

type Texts = Partial<Record<ListField, string>>
interface Cleaned {
  name?: string | undefined
  idNumber?: string | undefined
  sex?: string | undefined
  bornOn?: string | undefined
  livingAddress?: string | undefined
  unsound: boolean
}

function factsOf(kind: ListKind, texts: Texts, values: Cleaned): ListFacts {
  const common = {
    name: values.name,
    sex: values.sex,
    bornOn: values.bornOn,
    address: values.livingAddress ?? texts.address
  }
  const person = { number: values.unsound ? undefined : values.idNumber, unsound: values.unsound || undefined }
  const facts =
    kind === 'death'
      ? { ...common, ...person, day: texts.diedOn && readDay(texts.diedOn).day }
      : {
          ...common,
          day: values.bornOn,
          certificate: texts.certificate && numberIn(texts.certificate),
          mother: parentOf(texts.motherName, texts.motherNumber),
          father: parentOf(texts.fatherName, texts.fatherNumber)
        }
  return ListFacts.parse(JSON.parse(JSON.stringify(facts)))
}

/** A number that passes its check; anything else is not guessed at. */
const numberIn = (text: string): string | undefined => {
  const { number, problem } = readIdNumber(text)
  return problem ? undefined : number
}

function parentOf(name: string | undefined, number: string | undefined): ListFacts['mother'] {
  const parent = { name: name && cleanName(name), number: number && numberIn(number) }
  return parent.name || parent.number ? (JSON.parse(JSON.stringify(parent)) as ListFacts['mother']) : undefined
}

function reportOf(kind: ListKind, reading: Reading, rows: number): ListReport {
  const columns: ListReport['columns'] = {}
  const dropped = new Map<string, ListReport['dropped'][number]>()
  for (const sheet of reading.sheets.filter(one => one.read)) {
    for (const [at, column] of sheet.columns.entries()) {
      const field = listFieldOf(kind, column, sheet.fields[at])
      if (field) columns[column] = field
      else dropped.set(column, whyDropped(column))
    }
    for (const { column, ...told } of sheet.map.dropped) {
      const { zh, en } = sayRefused(told)
      dropped.set(column, { column, reasonZh: zh, reasonEn: en })
    }
  }
  return { rows, columns, dropped: [...dropped.values()], removedWords: reading.removed.size }
}
