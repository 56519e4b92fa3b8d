import type { Position } from '../../contract/area-shapes.ts'
import { AreaCode } from '../../contract/values.ts'
import type { Platform } from '../platform/context.ts'
import { loadPopulation } from './load-population.ts'

/** 合肥市蜀山区三里庵街道: a real street with invented people. */
export const demoStreet = AreaCode.parse(340104001000000)
export const demoSeed = 20201101
/** Inside its district; nothing on the map of the demo is where it is in truth. */
const demoCentre: Position = [117.2595, 31.8475]

export const fillDemoStreet = (platform: Platform, say: (line: string) => void): Promise<number> =>
  loadPopulation(platform, { people: 10_000, seed: demoSeed, area: demoStreet, centre: demoCentre, say })
