import type { Verification } from '../instrument.ts'

/** Where a hospital lets a family in special need through without waiting: as its district published it, and not otherwise. */
export interface GreenChannel {
  key: string
  /** The code of the district. */
  district: number
  hospitalZh: string
  hospitalEn: string
  deskZh: string
  deskEn: string
  phone: string
  from: string
  to: string | null
  /** What was published, by whom and when. */
  source: string
  verification: Verification
}

/** None was read so far: an entry comes with its source, and a family is promised nothing without one. */
export const greenChannels: readonly GreenChannel[] = []

/** Those of a district in force on a day. */
export const greenChannelsOf = (
  district: number,
  on: string,
  all: readonly GreenChannel[] = greenChannels
): readonly GreenChannel[] =>
  all.filter(one => one.district === district && one.from <= on && (one.to === null || one.to >= on))
