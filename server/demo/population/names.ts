import { readTable } from './census.ts'
import type { Random } from './random.ts'

/** Rare characters (𬭎 㛃 䶮 𠮷: beyond the BMP or missing from old fonts) so that the demo meets what offices meet. */
const RARE = ['𬭎', '㛃', '䶮', '㐱', '𠮷', '𬱖', '𫖯']
const MINORITY_NAMES = ['阿依古丽·买买提', '买买提·艾力', '古丽娜尔·吐尔逊', '艾克拜尔·米吉提', '次仁·卓玛']

export interface Names {
  surname(): string
  /** A given name in the taste of the decade of birth. */
  given(sex: '1' | '2', birthYear: number): string
  /** A name as a household register of a minority writes it; rare. */
  minority(): string
}

export function drawNames(chance: Random): Names {
  const surnames = readTable('names/surnames.csv').map(row => ({ text: row.surname!, weight: Number(row.tf) }))
  const drawSurname = weighted(surnames, chance)
  const tastes = readTable('names/given_characters.csv').map(row => ({
    from: Number(row.from),
    sex: row.sex!,
    single: Number(row.single_percent) / 100,
    first: weighted(ranked(row.first!), chance),
    second: weighted(ranked(row.second!), chance)
  }))
  return {
    surname: drawSurname,
    given(sex, birthYear) {
      const taste = tastes.findLast(one => one.sex === sex && one.from <= birthYear)!
      const last = chance.chance(0.0002) ? chance.pick(RARE) : taste.second()
      return chance.chance(taste.single) ? last : taste.first() + last
    },
    minority: () => chance.pick(MINORITY_NAMES)
  }
}

/** Characters listed by use: the first is several times as usual as the last (Zipf, flattened). */
function ranked(characters: string): { text: string; weight: number }[] {
  return [...characters].map((text, rank) => ({ text, weight: 1 / (rank + 8) }))
}

function weighted(list: readonly { text: string; weight: number }[], chance: Random): () => string {
  let total = 0
  const sums = list.map(one => {
    total += one.weight
    return total
  })
  return () => {
    const at = chance.next() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > at) high = middle
      else low = middle + 1
    }
    return list[low]!.text
  }
}
