import type { IdKind } from '../../../contract/register-fields.ts'
import type { Day, PartialDay } from '../../../contract/values.ts'
import type { EDUCATIONS } from './census.ts'

/** An address a household can live at; `id` is the loader's own and comes back unchanged. */
export interface PlaceAddress {
  id?: string
  text: string
  grid: number
  building: string
}

export interface CommunityPlaces {
  /** 15 digits */
  code: number
  name: string
  grids: number[]
  addresses: PlaceAddress[]
}

export interface Places {
  /** Grids and addresses of at least the area to fill. */
  communities: CommunityPlaces[]
  /** Districts of all China as places of hukou: 15-digit code and name as written in an address, 安徽省六安市金安区. */
  districts: { code: number; name: string }[]
}

export type Education = (typeof EDUCATIONS)[number]

/** An invented person. Links are keys of people of the same household group. */
export interface DemoPerson {
  key: string
  name: string
  sex: '1' | '2'
  bornOn: Day
  idKind: IdKind
  idNumber?: string
  phone?: string
  /** A grid, or a district for those who live elsewhere. */
  livingArea: number
  livingAddress?: string
  livingAddressId?: string
  livingHousehold?: string
  /** GB/T 4761-2008; 02 the head. */
  livingRelation?: string
  /** A grid, or a district for those whose hukou is elsewhere. */
  hukouArea: number
  hukouAddress?: string
  hukouAddressId?: string
  /** Only where the hukou is in a grid of the area. */
  hukouHousehold?: string
  hukouRelation?: string
  /** Since when they live where they live. */
  stayFrom?: PartialDay
  /** From age 6. */
  education?: Education
  /** GB/T 2261.2-2003, from age 15. */
  maritalStatus?: '10' | '20' | '30' | '40'
  /** GB/T 3304-1991 */
  ethnicGroup: string
  father?: string
  mother?: string
  spouse?: string
}

/** People who live together, and those registered with them who live elsewhere. */
export interface HouseholdGroup {
  key: string
  kind: 'family' | 'collective'
  /** The grid. */
  area: number
  /** The head comes first. */
  members: DemoPerson[]
  awayMembers: DemoPerson[]
}
