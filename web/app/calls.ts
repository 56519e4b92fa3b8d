import { access } from '../../contract/access.ts'
import { accounts } from '../../contract/accounts.ts'
import { areas } from '../../contract/areas.ts'
import { audit } from '../../contract/audit.ts'
import { bookings } from '../../contract/bookings.ts'
import { care } from '../../contract/care.ts'
import { caseDeeds } from '../../contract/case-deeds.ts'
import { caseParts } from '../../contract/case-parts.ts'
import { caseTimeliness } from '../../contract/case-timeliness.ts'
import { cases } from '../../contract/cases.ts'
import { certificates } from '../../contract/certificates.ts'
import { clues } from '../../contract/clues.ts'
import { consents } from '../../contract/consents.ts'
import { dashboard } from '../../contract/dashboard.ts'
import { duplicates } from '../../contract/duplicates.ts'
import { field } from '../../contract/field.ts'
import { fieldPhotos } from '../../contract/field-photos.ts'
import { glass } from '../../contract/glass.ts'
import { installation } from '../../contract/installation.ts'
import { intake } from '../../contract/intake.ts'
import { legacyCases } from '../../contract/legacy-cases.ts'
import { lists } from '../../contract/lists.ts'
import { money } from '../../contract/money.ts'
import { moves } from '../../contract/moves.ts'
import { notes } from '../../contract/notes.ts'
import { notices } from '../../contract/notices.ts'
import { offers } from '../../contract/offers.ts'
import { openAddresses } from '../../contract/open-addresses.ts'
import { organisation } from '../../contract/organisation.ts'
import { oversight } from '../../contract/oversight.ts'
import { people } from '../../contract/people.ts'
import { pivot } from '../../contract/pivot.ts'
import { printouts } from '../../contract/printouts.ts'
import { checks, quality } from '../../contract/quality.ts'
import { reports } from '../../contract/reports.ts'
import { residents } from '../../contract/residents.ts'
import { rosters } from '../../contract/rosters.ts'
import { staff } from '../../contract/staff.ts'
import { reckonings, statistics } from '../../contract/statistics.ts'
import { support } from '../../contract/support.ts'
import { twoEnds } from '../../contract/two-ends.ts'
import { venues } from '../../contract/venues.ts'
import { voice } from '../../contract/voice.ts'
import { welcome } from '../../contract/welcome.ts'
import { work } from '../../contract/work.ts'
import { client } from '../../ui/index.ts'

/** Everything the desk asks of the server. */
export const calls = {
  access: client(access),
  accounts: client(accounts),
  staff: client(staff),
  areas: client(areas),
  audit: client(audit),
  bookings: client(bookings),
  care: client(care),
  notices: client(notices),
  oversight: client(oversight),
  support: client(support),
  offers: client(offers),
  cases: client(cases),
  caseDeeds: client(caseDeeds),
  caseParts: client(caseParts),
  caseTimeliness: client(caseTimeliness),
  certificates: client(certificates),
  clues: client(clues),
  consents: client(consents),
  duplicates: client(duplicates),
  field: client(field),
  fieldPhotos: client(fieldPhotos),
  glass: client(glass),
  installation: client(installation),
  intake: client(intake),
  legacyCases: client(legacyCases),
  lists: client(lists),
  money: client(money),
  moves: client(moves),
  notes: client(notes),
  openAddresses: client(openAddresses),
  organisation: client(organisation),
  venues: client(venues),
  people: client(people),
  printouts: client(printouts),
  reports: client(reports),
  residents: client(residents),
  checks: client(checks),
  dashboard: client(dashboard),
  pivot: client(pivot),
  quality: client(quality),
  rosters: client(rosters),
  statistics: client(statistics),
  reckonings: client(reckonings),
  twoEnds: client(twoEnds),
  voice: client(voice),
  welcome: client(welcome),
  work: client(work)
}
