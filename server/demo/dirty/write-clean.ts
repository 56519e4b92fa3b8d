import type { DemoPerson } from '../population/person.ts'
import { fileRow } from './file-rows.ts'
import { csvSink } from './sinks.ts'

const HEADER = '户号 姓名 性别 证件类型 公民身份号码 出生日期 与户主关系 户籍地址 现居住地址 入住时间 联系电话'.split(
  ' '
)

/** A plain file without a fault, in UTF-8, for the benchmark of a million rows; returns how many rows. */
export async function writeCleanCsv({ people, path }: { people: Iterable<DemoPerson>; path: string }): Promise<number> {
  const sink = csvSink(path, 'utf8')
  await sink.line(HEADER)
  let rows = 0
  for (const person of people) {
    const row = fileRow(person)
    rows++
    await sink.line([
      row.household,
      row.name,
      row.sex,
      row.idKind,
      row.idNumber,
      row.bornOn,
      row.relation,
      row.hukouAddress,
      row.livingAddress,
      row.stayFrom,
      row.phone
    ])
  }
  await sink.end()
  return rows
}
