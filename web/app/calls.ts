import { access } from '../../contract/access.ts'
import { areas } from '../../contract/areas.ts'
import { installation } from '../../contract/installation.ts'
import { notes } from '../../contract/notes.ts'
import { people } from '../../contract/people.ts'
import { statistics } from '../../contract/statistics.ts'
import { work } from '../../contract/work.ts'
import { client } from '../../ui/index.ts'

/** Everything the desk asks of the server. */
export const calls = {
  access: client(access),
  areas: client(areas),
  installation: client(installation),
  notes: client(notes),
  people: client(people),
  statistics: client(statistics),
  work: client(work)
}
