import { areaAt, isWithin } from './area-code-rules.ts'

export interface NamedArea {
  code: number
  name: string
}

export interface ParsedAddress {
  /** The deepest area the text names, if any. */
  area: number | undefined
  /** What is left: road, compound, building, room. */
  rest: string
}

const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

const plain = (text: string): string => halfWidth(text).replace(/\s+/g, '')

/** Brings an address, without its areas, to the form standard addresses are compared in. */
export function addressKey(text: string): string {
  return halfWidth(text)
    .replace(/[\s,\uff0c。.;\uff1b、()\uff08\uff09·]/g, '')
    .replace(/[-—–~_]+/g, '-')
    .replace(/(\d+)(?:号楼|幢|#楼|#|座|橦)/g, '$1栋')
    .replace(/(\d+)栋-?(\d+)(?:单元)?-(\d+)室?$/, '$1栋$2单元$3')
    .replace(/室$/, '')
    .toLowerCase()
}

/** Short forms people write for an area: 安徽 for 安徽省, 蜀山 is not one for 蜀山区 (a road may be called so). */
function namesOf({ code, name }: NamedArea): string[] {
  const names = [name]
  if (areaAt(code, 'province') === code)
    names.push(name.replace(/(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/, ''))
  if (/社区居委会$/.test(name)) names.push(name.replace(/居委会$/, ''), name.replace(/居委会$/, '居民委员会'))
  if (/村委会$/.test(name)) names.push(name.replace(/委会$/, ''), name.replace(/委会$/, '民委员会'))
  return names.filter(known => known.length >= 2)
}

/**
 * Parses the areas at the start of an address against the tree. Upper levels may be left out (蜀山区… or a community's
 * name alone): then only areas inside `home` are considered, because names repeat across the country.
 */
export function addressParser(tree: readonly NamedArea[], home: number): (text: string) => ParsedAddress {
  const byName = new Map<string, number[]>()
  for (const area of tree) for (const name of namesOf(area)) byName.set(name, [...(byName.get(name) ?? []), area.code])
  const lengths = lengthsByStart(byName.keys())
  const step = (text: string, inside: number | undefined): { code: number; length: number } | undefined => {
    for (const length of lengths.get(text.slice(0, 2)) ?? []) {
      const found = byName.get(text.slice(0, length))
      const code = found && choose(found, inside, home)
      if (code) return { code, length }
    }
    return undefined
  }
  return text => {
    let rest = plain(text)
    let area: number | undefined
    for (let next = step(rest, area); next; next = step(rest, area)) {
      area = next.code
      rest = rest.slice(next.length)
    }
    return { area, rest }
  }
}

/** Every two neighbouring characters of the texts, as the parser meets them. */
export function twosIn(texts: readonly string[]): string[] {
  const twos = new Set<string>()
  for (const text of texts) {
    const all = [...plain(text)]
    for (let i = 0; i < all.length - 1; i++) twos.add(`${all[i]}${all[i + 1]}`)
  }
  return [...twos]
}

/** How long the names are that start with the same two characters, longest first: few names have to be tried on a text. */
function lengthsByStart(names: Iterable<string>): Map<string, number[]> {
  const lengths = new Map<string, number[]>()
  for (const [start, known] of Map.groupBy(names, name => name.slice(0, 2)))
    lengths.set(
      start,
      [...new Set(known.map(name => name.length))].sort((a, b) => b - a)
    )
  return lengths
}

function choose(found: readonly number[], inside: number | undefined, home: number): number | undefined {
  const below = inside === undefined ? found : found.filter(code => code !== inside && isWithin(code, inside))
  const near = below.filter(code => isWithin(code, home) || isWithin(home, code))
  // Two areas of one name are not guessed between; far from home a name counts only when it is the one below its parent.
  if (near.length > 0) return near.length === 1 ? near[0] : undefined
  return below.length === 1 ? below[0] : undefined
}
