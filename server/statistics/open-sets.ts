import type { OpenSet } from '../../contract/open-data.ts'

/** A code of a list with its words; `under` is the code that it is a part of. */
export interface Code {
  id: string
  under?: string
  zh: string
  en: string
}

const total: Code = { id: '_T', zh: '合计', en: 'Total' }
const part = (id: string, zh: string, en: string, under = '_T'): Code => ({ id, under, zh, en })

export const sexes: readonly Code[] = [total, part('M', '男', 'Male'), part('F', '女', 'Female')]

const broad = [
  { id: 'Y0T14', from: 0, to: 14 },
  { id: 'Y15T59', from: 15, to: 59 },
  { id: 'Y_GE60', from: 60, to: 100 }
]
const fives = Array.from({ length: 21 }, (_, i) => i * 5)
/** Groups of five years under three broad ones; whoever is 100 or older is one group. */
export const ages: readonly Code[] = [
  total,
  part('Y0T14', '0–14岁', '0 to 14'),
  part('Y15T59', '15–59岁', '15 to 59'),
  part('Y_GE60', '60岁及以上', '60 and over'),
  ...fives.map(from => {
    const under = broad.find(group => from >= group.from && from <= group.to)!.id
    return from === 100
      ? part('Y_GE100', '100岁及以上', '100 and over', under)
      : part(`Y${from}T${from + 4}`, `${from}–${from + 4}岁`, `${from} to ${from + 4}`, under)
  })
]
export const isBroadAge = (node: number): boolean => node <= broad.length
export const ageNodeOf = (age: number): number => 1 + broad.length + Math.min(Math.floor(age / 5), fives.length - 1)

/** Where the hukou is, by the lowest level it shares with the place one lives in. */
export const hukouPlaces: readonly Code[] = [
  total,
  part('STREET', '本街道', 'in the same street'),
  part('DISTRICT', '本区其他街道', 'in another street of the district'),
  part('CITY', '本市其他区', 'in another district of the city'),
  part('PROVINCE', '本省其他市', 'in another city of the province'),
  part('ELSEWHERE', '外省', 'in another province')
]
/** `split` as the counts know it: 0 and 1 share the street, 5 share nothing. */
export const hukouNodeOf = (split: number): number => Math.max(split, 1)

/** Parents by position, as disclosure control takes them. */
export const dimensionOf = (codes: readonly Code[]): number[] =>
  codes.map(({ under }) => (under === undefined ? -1 : codes.findIndex(({ id }) => id === under)))

interface Described {
  titleZh: string
  titleEn: string
  dimensions: readonly ('SEX' | 'AGE' | 'HUKOU')[]
}

export const openSetWords: Record<OpenSet, Described> = {
  'population-by-age': {
    titleZh: '居住人口，按辖区、性别和年龄组',
    titleEn: 'People living here, by area, sex and age group',
    dimensions: ['SEX', 'AGE']
  },
  'population-by-hukou': {
    titleZh: '居住人口，按辖区和户籍所在地',
    titleEn: 'People living here, by area and where their hukou is',
    dimensions: ['HUKOU']
  }
}

export const codeLists = { SEX: sexes, AGE: ages, HUKOU: hukouPlaces } as const
