import { parquetWriteBuffer } from 'hyparquet-writer'
import type { OpenLine, OpenRelease, OpenSet } from '../../contract/open-data.ts'
import { fewest } from './disclosure-rules.ts'
import { codeLists, openSetWords } from './open-sets.ts'

type Dimension = 'AREA' | keyof typeof codeLists

const codeOf = ({ area, sex, age, hukou }: OpenLine, dimension: Dimension): string =>
  ({ AREA: area, SEX: sex, AGE: age, HUKOU: hukou })[dimension]

const dimensionsOf = (set: OpenSet): Dimension[] => ['AREA', ...openSetWords[set].dimensions]

/** A is a number that is told, Q one that is hidden (the code list of SDMX for the status of an observation). */
const statusOf = ({ value }: OpenLine): 'A' | 'Q' => (value === null ? 'Q' : 'A')

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One observation a line, named as in SDMX; with a mark at its head, by which spreadsheets know the encoding. */
export function csvOf(set: OpenSet, asOf: string, lines: readonly OpenLine[]): string {
  const dimensions = dimensionsOf(set)
  const head = ['TIME_PERIOD', ...dimensions, 'AREA_NAME', 'OBS_VALUE', 'OBS_STATUS']
  const rows = lines.map(line => [
    asOf,
    ...dimensions.map(dimension => codeOf(line, dimension)),
    line.name,
    line.value === null ? '' : String(line.value),
    statusOf(line)
  ])
  return `\u{feff}${[head, ...rows].map(row => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** The same columns, typed, with what is needed to read them in the head of the file. */
export function parquetOf(set: OpenSet, release: OpenRelease, lines: readonly OpenLine[]): Buffer {
  const strings = (of: (line: OpenLine) => string) => lines.map(of)
  return Buffer.from(
    parquetWriteBuffer({
      columnData: [
        { name: 'TIME_PERIOD', data: strings(() => release.asOf), type: 'STRING' },
        ...dimensionsOf(set).map(name => ({
          name,
          data: strings(line => codeOf(line, name)),
          type: 'STRING' as const
        })),
        { name: 'AREA_NAME', data: strings(({ name }) => name), type: 'STRING' },
        { name: 'OBS_VALUE', data: lines.map(({ value }) => value), type: 'INT32', nullable: true },
        { name: 'OBS_STATUS', data: strings(statusOf), type: 'STRING' }
      ],
      kvMetadata: [{ key: 'structure', value: JSON.stringify({ ...structureOf(set), release }) }]
    })
  )
}

const hiding = {
  zh: `少于${fewest}人的格子不显示，能从合计里减出它的格子也不显示（OBS_STATUS 为 Q）。数字按5的倍数公布，与实际相差不超过2（男女合计不超过4），各部分之和可能与合计略有出入。辖区没有再细分地点的居民只算在上级辖区里。`,
  en: `Cells of fewer than ${fewest} people are hidden, and so are those they could be subtracted from (OBS_STATUS Q). Numbers are told in fives, within 2 of the true ones (4 of both sexes), so that parts may differ a little from their whole. People kept at an area without a finer place count there alone.`
}
const source = {
  zh: '来源：常住人口登记，只有汇总数。可以自由使用，请注明来源和日期。',
  en: 'Source: the register of residents, totals only. Free to use with source and day.'
}

/** Everything one needs to read a file: dimensions in their order, code lists, measure and attribute, as SDMX names them. */
export function structureOf(set: OpenSet) {
  const { titleZh, titleEn } = openSetWords[set]
  const dimensions = dimensionsOf(set)
  return {
    dataStructure: {
      id: set,
      version: '1.0',
      name: { zh: titleZh, en: titleEn },
      timeDimension: { id: 'TIME_PERIOD', zh: '月末日', en: 'Last day of a month' },
      dimensions: dimensions.map((id, at) => ({ id, position: at + 1, codelist: `CL_${id}` })),
      measures: [{ id: 'OBS_VALUE', unit: 'PERSONS', zh: '居住人数', en: 'People living there' }],
      attributes: [{ id: 'OBS_STATUS', codelist: 'CL_OBS_STATUS' }]
    },
    codelists: {
      CL_AREA: {
        zh: '15位区划代码，名称在 AREA_NAME；0 是全部',
        en: '15-digit area codes, named in AREA_NAME; 0 is all of them'
      },
      ...Object.fromEntries(openSetWords[set].dimensions.map(id => [`CL_${id}`, codeLists[id]])),
      CL_OBS_STATUS: [
        { id: 'A', zh: '正常', en: 'Normal value' },
        { id: 'Q', zh: '为保护少数人不显示', en: 'Hidden, to protect the few' }
      ]
    },
    notes: { hiding, source }
  }
}

export function jsonOf(set: OpenSet, release: OpenRelease, lines: readonly OpenLine[]) {
  const dimensions = dimensionsOf(set)
  return {
    ...structureOf(set),
    release,
    observations: lines.map(line => ({
      ...Object.fromEntries(dimensions.map(dimension => [dimension, codeOf(line, dimension)])),
      AREA_NAME: line.name,
      OBS_VALUE: line.value,
      OBS_STATUS: statusOf(line)
    }))
  }
}
