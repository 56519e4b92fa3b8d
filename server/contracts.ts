import { access } from '../contract/access.ts'
import { accounts } from '../contract/accounts.ts'
import { areas } from '../contract/areas.ts'
import { audit } from '../contract/audit.ts'
import { bookings } from '../contract/bookings.ts'
import { cabinet } from '../contract/cabinet.ts'
import { care } from '../contract/care.ts'
import { caseDeeds } from '../contract/case-deeds.ts'
import { caseParts } from '../contract/case-parts.ts'
import { caseTimeliness } from '../contract/case-timeliness.ts'
import { cases } from '../contract/cases.ts'
import { certificates } from '../contract/certificates.ts'
import { clinic } from '../contract/clinic.ts'
import { clues } from '../contract/clues.ts'
import { consents } from '../contract/consents.ts'
import { dashboard } from '../contract/dashboard.ts'
import { duplicates } from '../contract/duplicates.ts'
import { field } from '../contract/field.ts'
import { fieldPhotos } from '../contract/field-photos.ts'
import { glass } from '../contract/glass.ts'
import { installation } from '../contract/installation.ts'
import { intake } from '../contract/intake.ts'
import { legacyCases } from '../contract/legacy-cases.ts'
import { lists } from '../contract/lists.ts'
import { money } from '../contract/money.ts'
import { moves } from '../contract/moves.ts'
import { notes } from '../contract/notes.ts'
import { notices } from '../contract/notices.ts'
import { offers } from '../contract/offers.ts'
import { openAddresses } from '../contract/open-addresses.ts'
import { organisation } from '../contract/organisation.ts'
import { oversight } from '../contract/oversight.ts'
import { people } from '../contract/people.ts'
import { pivot } from '../contract/pivot.ts'
import { printouts } from '../contract/printouts.ts'
import { checks, quality } from '../contract/quality.ts'
import { reports } from '../contract/reports.ts'
import { residents } from '../contract/residents.ts'
import { rosters } from '../contract/rosters.ts'
import type { Contract } from '../contract/route.ts'
import { staff } from '../contract/staff.ts'
import { reckonings, statistics } from '../contract/statistics.ts'
import { support } from '../contract/support.ts'
import { twoEnds } from '../contract/two-ends.ts'
import { venues } from '../contract/venues.ts'
import { voice } from '../contract/voice.ts'
import { welcome } from '../contract/welcome.ts'
import { work } from '../contract/work.ts'

/** Every contract that is served; the tests walk this list. */
export const contracts = {
  installation,
  access,
  accounts,
  staff,
  areas,
  people,
  openAddresses,
  rosters,
  quality,
  checks,
  dashboard,
  pivot,
  notes,
  consents,
  duplicates,
  moves,
  twoEnds,
  intake,
  lists,
  certificates,
  cases,
  caseDeeds,
  caseParts,
  caseTimeliness,
  printouts,
  legacyCases,
  residents,
  notices,
  support,
  offers,
  voice,
  welcome,
  clues,
  bookings,
  field,
  fieldPhotos,
  organisation,
  venues,
  glass,
  money,
  care,
  cabinet,
  clinic,
  work,
  statistics,
  reckonings,
  reports,
  oversight,
  audit
}

/** Files come by routes that no contract has, because they are no JSON. */
const ofFiles: Record<string, string> = {
  takeInFile: 'intake.take-in',
  takeList: 'lists.match',
  compareReturned: 'people.round-trip',
  addAttachment: 'cases.handle',
  addClueEvidence: 'cases.clue',
  addPaper: 'organisation.keep',
  addVoucher: 'money.keep'
}

/** The operation of the register of law that a name in the audit stands for. */
export const operationOf = (name: string): string | undefined =>
  ofFiles[name] ?? Object.values<Contract>(contracts).find(contract => contract[name])?.[name]?.operation
