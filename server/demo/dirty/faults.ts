import { checkDigit } from '../../people/id-number-rules.ts'
import { dayNumber, dayOf } from '../population/calendar.ts'
import type { DemoPerson } from '../population/person.ts'
import type { Random } from '../population/random.ts'
import type { Fault } from './fault-rates.ts'
import type { FileRow } from './file-rows.ts'

export interface FaultSetting {
  person: DemoPerson
  chance: Random
  /** The file is a workbook, where a number is a number. */
  workbook: boolean
  /** An address outside the area of the file. */
  outside: string
  /** The head of the household stands in the file without a fault. */
  headIsSound: boolean
  /** The year of the file. */
  year: number
}

/** A row with the fault, or undefined where it cannot have it. Duplicates leave the first row as it is. */
export type Spoil = (row: FileRow, setting: FaultSetting) => Partial<FileRow> | undefined

const EXCEL_ZERO = dayNumber('1899-12-30')
const REMARKS = ['已做孕检', '孕环情监测对象', '社会抚养费未缴', '2015年透环', '政策外生育', '已落实避孕措施'] as const

const parts = (day: string) => day.split('-').map(Number) as [number, number, number]
const onNumber = (change: (number: string, setting: FaultSetting) => Partial<FileRow>): Spoil => {
  return (_, setting) => (setting.person.idKind === 'id18' ? change(setting.person.idNumber!, setting) : undefined)
}
const onBirth = (write: (year: number, month: number, day: number) => string): Spoil => {
  return (_, { person }) => ({ bornOn: write(...parts(person.bornOn)) })
}
const two = (n: number) => String(n).padStart(2, '0')

export const SPOIL: Record<Fault, Spoil> = {
  lowerCaseX: (_, { person }) =>
    person.idKind === 'id18' && person.idNumber!.endsWith('X')
      ? { idNumber: person.idNumber!.toLowerCase() }
      : undefined,
  fullWidthDigits: onNumber(number => ({
    idNumber: number.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
  })),
  blanksInNumber: onNumber(number => ({
    idNumber: `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)} `
  })),
  guardedNumber: onNumber(number => ({ idNumber: `="${number}"` })),
  blankInName: row => ([...row.name].length === 2 ? { name: [...row.name].join('　') } : undefined),
  dateDotted: onBirth((year, month, day) => `${year}.${month}.${day}`),
  dateChinese: onBirth((year, month, day) => `${year}年${month}月${day}日`),
  dateSlashed: onBirth((year, month, day) => `${year}/${month}/${day}`),
  dateCompact: onBirth((year, month, day) => `${year}${two(month)}${two(day)}`),
  // Serial numbers of four digits would read as years.
  dateSerial: (_, { person, workbook }) => {
    if (person.bornOn < '1930') return undefined
    const serial = dayNumber(person.bornOn) - EXCEL_ZERO
    return { bornOn: workbook ? serial : String(serial) }
  },
  dateToMonth: onBirth((year, month) => `${year}年${month}月`),
  sexWord: row => ({ sex: `${row.sex}性` }),
  sexCode: (_, { person }) => ({ sex: person.sex }),
  placeholderNumber: onNumber((number, { chance }) => ({
    idNumber: chance.chance(0.5) ? '0'.repeat(18) : `000000${number.slice(6, 14)}0000`
  })),
  oldNumber: (_, { person }) =>
    person.idKind === 'id18' && person.bornOn < '1950'
      ? { idNumber: person.idNumber!.slice(0, 6) + person.idNumber!.slice(8, 17) }
      : undefined,
  addressOpen: (row, { chance }) => ({
    livingAddress: `${row.livingAddress.split('号')[0]}号院内平房${1 + chance.below(20)}`
  }),
  refusedRemark: (_, { chance }) => ({ remark: chance.pick(REMARKS) }),
  duplicateSame: onNumber(() => ({})),
  duplicateDiffering: onNumber(() => ({})),
  birthDiffers: onNumber((_, { person, chance }) => ({
    bornOn: dayOf(dayNumber(person.bornOn) - 1 - chance.below(60))
  })),
  sexDiffers: onNumber((_, { person }) => ({ sex: person.sex === '1' ? '女' : '男' })),
  addressOutside: (_, { outside, chance }) => ({ livingAddress: `${outside}${1 + chance.below(300)}号` }),
  twoHeads: (row, { headIsSound }) =>
    headIsSound && row.relation !== '户主' && row.relation !== '' ? { relation: '户主' } : undefined,
  // Excel keeps 15 digits of a number and shows six.
  scientificNumber: onNumber((number, { workbook }) => ({
    idNumber: workbook ? Number(`${number.slice(0, 15)}000`) : `${number[0]}.${number.slice(1, 6)}E+17`
  })),
  wrongChecksum: onNumber((number, { chance }) => ({ idNumber: miscopy(number, chance) })),
  missingName: () => ({ name: '' }),
  futureDate: (_, { chance, year }) => ({ stayFrom: `${year + 1}-${two(1 + chance.below(12))}-01` })
}

/** Another digit in the sequence number, of the same sex: only the check digit tells. */
function miscopy(number: string, chance: Random): string {
  const at = 14 + chance.below(2)
  const digit = (Number(number[at]) + 1 + chance.below(9)) % 10
  const first17 = number.slice(0, at) + digit + number.slice(at + 1, 17)
  // ISO 7064 MOD 11-2 finds every single miscopied character.
  if (checkDigit(first17) === number[17]) throw new Error('a miscopied number passed the check')
  return first17 + number[17]
}
