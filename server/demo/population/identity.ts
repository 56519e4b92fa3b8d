import type { IdKind } from '../../../contract/register-fields.ts'
import { checkDigit } from '../../people/id-number-rules.ts'
import { dayNumber } from './calendar.ts'
import type { Random } from './random.ts'

export interface Identity {
  idKind: IdKind
  idNumber?: string
}

export interface Born {
  sex: '1' | '2'
  bornOn: string
  age: number
  /** days since birth */
  days: number
  /** 15-digit code of a district: where the number was given out */
  district: number
}

const HMT = ['810000', '820000', '830000'] as const

/** Gives out numbers with a valid check digit (GB 11643-1999), no number twice. */
export function drawIdentities(chance: Random): (born: Born) => Identity {
  const given = new Map<number, number>()
  /** The next free sequence number of a region and day: odd for men, even for women. */
  function sequence(region: string, { bornOn, sex }: Born): string {
    const key = (Number(region) * 100000 + dayNumber(bornOn) + 50000) * 2 + Number(sex === '1')
    const count = given.get(key) ?? 0
    given.set(key, count + 1)
    if (count >= 500) throw new Error(`more than 500 births of one sex in ${region} on ${bornOn}`)
    const start = Math.imul(key % 1000003, 48271) >>> 8
    return String(((start + count) % 500) * 2 + Number(sex === '1')).padStart(3, '0')
  }
  function eighteen(region: string, born: Born): string {
    const first17 = region + born.bornOn.replaceAll('-', '') + sequence(region, born)
    return first17 + checkDigit(first17)
  }
  return born => {
    const region = String(born.district).slice(0, 6)
    if (born.days < 60 && chance.chance(0.5)) {
      return chance.chance(0.5)
        ? { idKind: 'birth-certificate', idNumber: `Z${34e7 + (sequenceOf(given) % 1e7)}` }
        : { idKind: 'none' }
    }
    const one = chance.next()
    if (one < 0.004) return { idKind: 'none' }
    if (one < 0.0044) return { idKind: 'hmt-residence-permit', idNumber: eighteen(chance.pick(HMT), born) }
    if (one < 0.0046) return { idKind: 'passport', idNumber: `EZ${String(sequenceOf(given) % 1e7).padStart(7, '0')}` }
    if (one < 0.0047) return { idKind: 'permanent-residence', idNumber: eighteen('911340', born) }
    if (born.age >= 80 && chance.chance(0.01)) {
      const short = region + born.bornOn.slice(2).replaceAll('-', '') + sequence(region, born)
      return { idKind: 'id15', idNumber: short }
    }
    return { idKind: 'id18', idNumber: eighteen(region, born) }
  }
}

/** Counts the numbers that carry no birth day, under a key of their own. */
function sequenceOf(given: Map<number, number>): number {
  const count = (given.get(-1) ?? 0) + 1
  given.set(-1, count)
  return count
}

/** No operator has numbers that begin with 154, so nobody's telephone rings. Ten million of them, none twice. */
export function demoPhone(index: number, seed: number): string {
  return `1540${String((index * 7654321 + (seed % 9999991)) % 1e7).padStart(7, '0')}`
}
