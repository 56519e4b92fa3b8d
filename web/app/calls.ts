import { access } from '../../contract/access.ts'
import { areas } from '../../contract/areas.ts'
import { people } from '../../contract/people.ts'
import { statistics } from '../../contract/statistics.ts'
import { client } from '../../ui/index.ts'

/** Everything the desk asks of the server. */
export const calls = {
  access: client(access),
  areas: client(areas),
  people: client(people),
  statistics: client(statistics)
}
