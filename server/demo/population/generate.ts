import type { Day } from '../../../contract/values.ts'
import { dayNumber } from './calendar.ts'
import { censusOf, scaleMargins } from './census.ts'
import { type Cohort, drawCohort } from './cohort.ts'
import { describe, type Scene } from './describe.ts'
import { formHouseholds, type Living } from './households.ts'
import { drawIdentities } from './identity.ts'
import { drawNames } from './names.ts'
import { drawMinorities, drawOrigins } from './origins.ts'
import type { HouseholdGroup, Places } from './person.ts'
import { random } from './random.ts'
import { drawResidence } from './residence.ts'

export interface PopulationRequest {
  /** Residents; those registered here who live elsewhere come on top. */
  people: number
  seed: number
  /** 15-digit code of a district, street or community. */
  area: number
  places: Places
  on: Day
}

/**
 * The households of an invented population with the margins of the census of its district, in the order of the
 * addresses. The same request gives the same people.
 */
export function* generatePopulation(request: PopulationRequest): Generator<HouseholdGroup> {
  const { people, seed, area, places, on } = request
  const chance = random(seed)
  const residence = drawResidence(places, area, chance)
  const { cohort, homes } = drawHomes(request)
  const scene: Scene = {
    cohort,
    on,
    today: dayNumber(on),
    seed,
    chance,
    residence,
    names: drawNames(chance),
    identityOf: drawIdentities(chance),
    nextAway: people
  }
  for (const [i, home] of homes.entries()) {
    yield describe(scene, { number: i + 1, home, address: addressFor(residence.homes, i, homes.length) })
  }
}

function drawHomes({ people, seed, area, on }: PopulationRequest): { cohort: Cohort; homes: Living[] } {
  const chance = random(seed ^ 0x5eed)
  const quotas = scaleMargins(censusOf(area).margins, people)
  const cohort = drawCohort(quotas, on, chance)
  const homes = formHouseholds(cohort, quotas, chance)
  drawOrigins(cohort, homes, { quotas, chance })
  drawMinorities(cohort, homes, { quotas, chance })
  return { cohort, homes }
}

/** Spread over all addresses; where there are more households than addresses, some share one. */
function addressFor<T>(addresses: readonly T[], index: number, households: number): T {
  return addresses[Math.floor((index * addresses.length) / households)]!
}
