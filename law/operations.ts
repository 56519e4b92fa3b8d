import type { Operation } from './operation.ts'
import { ofBookings } from './operations/bookings.ts'
import { ofCare } from './operations/care.ts'
import { ofCases } from './operations/cases.ts'
import { ofField } from './operations/field.ts'
import { ofMoney } from './operations/money.ts'
import { ofNotices } from './operations/notices.ts'
import { ofOrganisation } from './operations/organisation.ts'
import { ofPeople } from './operations/people.ts'
import { ofThePlatform } from './operations/platform.ts'
import { ofReports } from './operations/reports.ts'
import { ofResidents } from './operations/residents.ts'
import { ofSupport } from './operations/support.ts'
import { ofTwoEnds } from './operations/two-ends.ts'
import { ofVoice } from './operations/voice.ts'

export type { Basis, Operation } from './operation.ts'

export const operations: readonly Operation[] = [
  ...ofThePlatform,
  ...ofPeople,
  ...ofTwoEnds,
  ...ofCases,
  ...ofBookings,
  ...ofField,
  ...ofResidents,
  ...ofNotices,
  ...ofSupport,
  ...ofCare,
  ...ofOrganisation,
  ...ofVoice,
  ...ofReports,
  ...ofMoney
]

const byKey = new Map(operations.map(operation => [operation.key, operation]))

export function findOperation(key: string): Operation | undefined {
  return byKey.get(key)
}
