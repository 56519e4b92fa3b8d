import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { areaRange } from '../server/platform/access.ts'
import { today } from '../server/platform/clock.ts'
import { asOwner } from '../server/platform/db.ts'
import { district, type Place, street } from './place.ts'

/** A desk at work: the token of its post, and the territory of the post. */
export interface Desk {
  token: string
  lo: number
  hi: number
}

const offices = [
  { role: 'district_officer', area: district as number },
  { role: 'street_officer', area: street as number },
  { role: 'community_worker', area: street + 1000 }
]

/**
 * Desks of a district, a street and a community in turn, or all of the district; each an account of its own, as the
 * limit of requests is for each. Written past the sign-in, which would take half a minute for its own limit.
 */
export function openDesks(place: Place, count: number, among = offices): Promise<Desk[]> {
  return asOwner(place.db.ownerUrl, async owner => {
    const desks: Desk[] = []
    for (let i = 0; i < count; i++) {
      const { role, area } = among[i % among.length]!
      const [account, post, token] = [v7(), v7(), `anjia_${randomBytes(32).toString('base64url')}`]
      const name = `bench_${randomBytes(6).toString('hex')}`
      await owner.query(
        `insert into access.login (id, username, name, area, email) values ($1, $2, $2, $3, $2 || '@anjia.invalid')`,
        [account, name, area]
      )
      await owner.query(
        'insert into access.post (id, account_id, role, area, valid_from) values ($1, $2, $3, $4, $5)',
        [post, account, role, area, today()]
      )
      await owner.query('insert into access.token (id, hash, post_id, name, valid_to) values ($1, $2, $3, $4, $5)', [
        v7(),
        createHash('sha256').update(token).digest(),
        post,
        name,
        today()
      ])
      desks.push({ token, ...areaRange(area) })
    }
    return desks
  })
}

export const districtDesks = (place: Place, count: number): Promise<Desk[]> =>
  openDesks(place, count, offices.slice(0, 1))
