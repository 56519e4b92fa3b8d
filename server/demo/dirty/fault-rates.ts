/** What becomes of a row taken into an empty register; `same` is a row already seen in the file. */
export type RowClass = 'new' | 'same' | 'doubtful' | 'rejected'

export interface FaultRate {
  /** Share of the rows that can have the fault. */
  rate: number
  expected: RowClass
  what: string
}

/** How often a file of a street has which fault. A row has at most one, so that its class is certain. */
export const FAULT_RATES = {
  lowerCaseX: { rate: 0.11, expected: 'new', what: 'x for X at the end of a number; 1 % of all rows' },
  fullWidthDigits: { rate: 0.005, expected: 'new', what: 'number in full-width digits' },
  blanksInNumber: { rate: 0.003, expected: 'new', what: 'blanks inside the number' },
  guardedNumber: { rate: 0.005, expected: 'new', what: 'number as ="…" so that Excel leaves it alone' },
  blankInName: { rate: 0.005, expected: 'new', what: 'wide blank inside a name of two characters' },
  dateDotted: { rate: 0.03, expected: 'new', what: '1990.1.2' },
  dateChinese: { rate: 0.02, expected: 'new', what: '1990年1月2日' },
  dateSlashed: { rate: 0.02, expected: 'new', what: '1990/1/2' },
  dateCompact: { rate: 0.01, expected: 'new', what: '19900102' },
  dateSerial: { rate: 0.01, expected: 'new', what: 'a serial day number of Excel' },
  dateToMonth: { rate: 0.005, expected: 'new', what: 'birth known to the month only: 1990年1月' },
  sexWord: { rate: 0.01, expected: 'new', what: '男性, 女性' },
  sexCode: { rate: 0.005, expected: 'new', what: '1, 2' },
  placeholderNumber: { rate: 0.002, expected: 'new', what: '18 zeros or 000000YYYYMMDD0000 instead of the number' },
  oldNumber: { rate: 0.01, expected: 'new', what: 'number of 15 digits, of people born before 1950' },
  addressOpen: { rate: 0.005, expected: 'new', what: 'an address inside that is no standard address' },
  refusedRemark: { rate: 0.001, expected: 'new', what: 'words the law refuses inside the remarks' },
  duplicateSame: { rate: 0.005, expected: 'same', what: 'the row a second time' },
  duplicateDiffering: {
    rate: 0.002,
    expected: 'doubtful',
    what: 'the person again with another day of moving in; both rows'
  },
  birthDiffers: { rate: 0.002, expected: 'doubtful', what: 'birth date differs from the number' },
  sexDiffers: { rate: 0.001, expected: 'doubtful', what: 'sex differs from the number' },
  addressOutside: { rate: 0.003, expected: 'doubtful', what: 'living place outside the area' },
  twoHeads: { rate: 0.0005, expected: 'doubtful', what: 'a second head in the household; both rows' },
  scientificNumber: { rate: 0.002, expected: 'rejected', what: '3.40102E+17' },
  wrongChecksum: { rate: 0.003, expected: 'rejected', what: 'one character of the number miscopied' },
  missingName: { rate: 0.0005, expected: 'rejected', what: 'no name' },
  futureDate: { rate: 0.0002, expected: 'rejected', what: 'moved in next year' }
} as const satisfies Record<string, FaultRate>

export type Fault = keyof typeof FAULT_RATES
export const FAULTS = Object.keys(FAULT_RATES) as Fault[]
