import type { Day, PartialDay } from '../../../contract/values.ts'
import { dayNumber, dayOf } from './calendar.ts'
import { LOCAL } from './origins.ts'
import type { PlaceAddress, Places } from './person.ts'
import type { Random } from './random.ts'

/** Most who come to Anhui from elsewhere come from the provinces around it. */
const NEIGHBOURS = new Set(['41', '32', '33', '42', '37', '36'])
const VILLAGES = ['柳树', '东风', '河湾', '桥头', '石井', '新塘', '李岗', '大圩', '前进', '红光', '双墩', '官亭']

export interface Hukou {
  area: number
  address?: string
  addressId?: string
}

export interface Residence {
  homes: readonly PlaceAddress[]
  /** Where someone of this origin (index in ORIGINS) who lives at `home` is registered. */
  hukouOf(origin: number, home: PlaceAddress): Hukou
  /** The district that gave out someone's number: mostly that of the hukou. */
  birthDistrict(hukouArea: number): number
  /** A district elsewhere, for those who left. */
  awayFrom(area: number): number
}

const districtOf = (area: number) => Math.floor(area / 1e9) * 1e9
const streetOf = (area: number) => Math.floor(area / 1e6)
const communityOf = (area: number) => Math.floor(area / 1e3)

export function drawResidence(places: Places, area: number, chance: Random): Residence {
  const span = [1e13, 1e11, 1e9, 1e6, 1e3, 1].find(size => area % size === 0)!
  const inside = (code: number) => code >= area && code < area + span
  const homes = places.communities.filter(one => inside(one.code) || span === 1).flatMap(one => one.addresses)
  const own = homes.filter(home => inside(home.grid))
  if (own.length === 0) throw new Error(`no address in area ${area}`)
  const names = new Map(places.districts.map(one => [one.code, one.name]))
  const district = districtOf(area)
  // Development zones (7x) are statistical only: nobody's hukou is there.
  const codes = places.districts
    .map(one => one.code)
    .filter(code => code !== district && Math.floor(code / 1e10) % 10 !== 7)
  const province = (code: number) => String(code).slice(0, 2)
  const city = String(area).slice(0, 4)
  const near = codes
    .filter(code => province(code) === province(area))
    .flatMap(code => (String(code).startsWith(city) ? [code, code, code] : [code]))
  const far = codes
    .filter(code => province(code) !== province(area))
    .flatMap(code => (NEIGHBOURS.has(province(code)) ? [code, code, code, code, code] : [code]))
  /** A home that passes, or undefined after some tries: then there is hardly one. */
  function another(passes: (home: PlaceAddress) => boolean): PlaceAddress | undefined {
    for (let tries = 0; tries < 12; tries++) {
      const home = chance.pick(own)
      if (passes(home)) return home
    }
    return undefined
  }
  function at(home: PlaceAddress): Hukou {
    return { area: home.grid, address: home.text, ...(home.id === undefined ? {} : { addressId: home.id }) }
  }
  function elsewhere(code: number): Hukou {
    const village = `${chance.pick(VILLAGES)}村${1 + chance.below(30)}组`
    return { area: code, address: (names.get(code) ?? '') + village }
  }
  return {
    homes: own,
    hukouOf(origin, home) {
      if (origin === LOCAL) {
        const moved = chance.chance(0.06)
          ? another(
              one => streetOf(one.grid) === streetOf(home.grid) && communityOf(one.grid) !== communityOf(home.grid)
            )
          : undefined
        return at(moved ?? home)
      }
      if (origin === 0) {
        const registered = another(one => streetOf(one.grid) !== streetOf(home.grid))
        return registered === undefined ? elsewhere(district) : at(registered)
      }
      return elsewhere(chance.pick(origin === 1 || far.length === 0 ? near : far))
    },
    birthDistrict(hukouArea) {
      return chance.chance(0.8) || near.length === 0 ? districtOf(hukouArea) : chance.pick(near)
    },
    awayFrom: () => chance.pick(chance.chance(0.5) && near.length > 0 ? near : far.length > 0 ? far : near)
  }
}

/** Days since a household moved in: some within the 30 days, 3 months and half a year that start its clocks. */
export function drawStay(chance: Random): number {
  const one = chance.next()
  if (one < 0.02) return chance.below(30)
  if (one < 0.05) return 30 + chance.below(60)
  if (one < 0.1) return 90 + chance.below(92)
  return 183 + Math.min(14000, Math.floor(-Math.log(1 - chance.next()) * 2200))
}

/** Since when, as people remember it: the day, the month or the year. Nobody lives anywhere before birth. */
export function stayFrom(days: number, bornOn: Day, { on, chance }: { on: Day; chance: Random }): PartialDay {
  const day = dayOf(dayNumber(on) - days)
  if (day <= bornOn) return bornOn as string as PartialDay
  const precision = days < 200 ? 10 : chance.pick([10, 10, 10, 10, 7, 7, 7, 4, 4])
  const partial = day.slice(0, precision)
  // A year or month that would begin before birth is kept to the day.
  return (
    partial < bornOn.slice(0, precision + 1) && partial === bornOn.slice(0, precision) ? day : partial
  ) as PartialDay
}
