import type { AreaCode, Day } from './values.ts'

/** An event that everybody may sign up for, without a name. */
export interface OpenEvent {
  id: string
  title: string
  area: AreaCode
  areaName: string
  on: Day
  at: string
  place: string
  text: string
  /** Places that are left. */
  left: number
}
