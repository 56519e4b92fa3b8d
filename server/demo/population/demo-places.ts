import type { CommunityPlaces, PlaceAddress } from './person.ts'
import { random } from './random.ts'

const ROADS =
  '长江西路 望江西路 潜山路 黄山路 翡翠路 合作化路 金寨路 史河路 淠河路 佛子岭路 石台路 休宁路 祁门路 绩溪路 天柱路 梅山路'.split(
    ' '
  )
const FIRST =
  '翠竹 望江 柏景 梧桐 枫林 荷塘 桂花 清溪 锦绣 绿杨 稻香 琥珀 西园 竹荫 安居 青阳 丁香 香樟 天鹅 汇景 书香 康居'.split(
    ' '
  )
const SECOND = '苑 小区 花园 新村 家园 里 雅居 佳园'.split(' ')

/** How the buildings of a grid are laid out: two units, two flats on each of six floors. */
const [UNITS, FLOORS, FLATS] = [2, 6, 2] as const
const PER_BUILDING = UNITS * FLOORS * FLATS

/**
 * Invented grids, compounds, buildings and standard addresses for real communities: 3 to 8 grids each (codes
 * community + 1 …) of 300 to 500 flats, or, with `households`, as many flats in all as that and a tenth more.
 */
export function drawPlaces(communities: readonly { code: number; name: string }[], seed: number, households?: number) {
  const chance = random(seed)
  const wanted = communities.map(() => Array.from({ length: 3 + chance.below(6) }, () => 300 + chance.below(201)))
  const total = wanted.flat().reduce((a, b) => a + b, 0)
  const scale = households === undefined ? 1 : (households * 1.1) / total
  const used = new Set<string>()
  return communities.map(({ code, name }, at): CommunityPlaces => {
    const road = chance.pick(ROADS)
    const grids: number[] = []
    const addresses: PlaceAddress[] = []
    for (const [i, flats] of wanted[at]!.entries()) {
      const grid = code + i + 1
      grids.push(grid)
      let compound = ''
      do compound = `${road}${1 + chance.below(999)}号${chance.pick(FIRST)}${chance.pick(SECOND)}`
      while (used.has(compound))
      used.add(compound)
      addresses.push(...flatsOf(compound, grid, Math.max(1, Math.round(flats * scale))))
    }
    return { code, name, grids, addresses }
  })
}

function flatsOf(compound: string, grid: number, count: number): PlaceAddress[] {
  return Array.from({ length: count }, (_, i) => {
    const building = `${compound}${Math.floor(i / PER_BUILDING) + 1}栋`
    const unit = Math.floor((i % PER_BUILDING) / (FLOORS * FLATS)) + 1
    const floor = Math.floor((i % (FLOORS * FLATS)) / FLATS) + 1
    return { text: `${building}${unit}单元${floor}0${(i % FLATS) + 1}室`, grid, building }
  })
}
