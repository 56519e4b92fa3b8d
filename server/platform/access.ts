import type { FastifyRequest } from 'fastify'
import type { Caller } from './context.ts'

/** Keeping the register of an area: street, community and district do the same, each in its own territory. */
const keepsRegister = [
  'areas.read',
  'areas.addresses',
  'people.read',
  'people.look-up',
  'people.look-up-elsewhere',
  'people.rosters',
  'people.record',
  'people.correct',
  'people.move',
  'two-ends.handle',
  'people.reveal',
  'people.export',
  'access.ask',
  'access.staff',
  'intake.take-in',
  'intake.decide',
  'statistics.read',
  'cases.read',
  'cases.handle',
  'certificates.read',
  'residents.bind',
  'bookings.serve',
  'care.read',
  'care.supply',
  'notices.read',
  'notices.write',
  'notices.check',
  'statistics.oversee',
  'support.tell',
  'organisation.board',
  'organisation.read',
  'organisation.keep',
  'organisation.book',
  'organisation.sign',
  'voice.take',
  'reports.read',
  'reports.keep',
  'money.read',
  'money.keep'
] as const

/** What each role may do (law reference 6). A role with no line for people sees no person. */
export const roles = {
  street_officer: [...keepsRegister, 'areas.change', 'bookings.hours', 'field.lead', 'care.outlets', 'support.archive'],
  street_reviewer: [
    'areas.read',
    'people.read',
    'people.look-up',
    'people.rosters',
    'intake.decide',
    'statistics.read',
    'access.approve',
    'audit.refused-powers',
    'cases.read',
    'cases.decide',
    'certificates.read',
    'care.read',
    'notices.read',
    'notices.check',
    'statistics.oversee',
    'support.tell',
    'organisation.board',
    'organisation.read',
    'reports.read',
    'reports.keep',
    'money.read',
    'money.decide'
  ],
  community_worker: [...keepsRegister, 'field.lead', 'support.archive'],
  grid_worker: [
    'areas.read',
    'people.read',
    'people.look-up',
    'people.rosters',
    'statistics.read',
    'field.work',
    'support.tell',
    'support.archive'
  ],
  district_officer: [
    ...keepsRegister,
    'areas.change',
    'access.approve',
    'audit.refused-powers',
    'cases.decide',
    'care.outlets',
    'money.decide'
  ],
  /** Trained for people under protection; the only role that sees them. */
  duty_officer: [
    'areas.read',
    'people.read',
    'people.look-up',
    'people.record',
    'people.correct',
    'people.move',
    'two-ends.handle',
    'people.protect',
    'people.protected',
    'people.reveal',
    'access.ask',
    'cases.read',
    'cases.handle',
    'support.tell',
    'support.private',
    'support.archive'
  ],
  policy_admin: ['areas.read', 'areas.change', 'statistics.read'],
  administrator: ['areas.read', 'access.administer', 'access.approve', 'access.certify', 'access.staff'],
  auditor: [
    'areas.read',
    'audit.read',
    'audit.refused-powers',
    'certificates.read',
    'voice.hear',
    'voice.hear-charges',
    'money.read',
    'money.audit'
  ],
  dpo: ['areas.read', 'audit.read', 'audit.refused-powers', 'people.vault'],
  legal_reviewer: ['areas.read', 'audit.refused-powers'],
  petition_handler: ['areas.read', 'audit.refused-powers', 'voice.take', 'voice.hear', 'voice.hear-voices'],
  /** Keeps the supplies at the clinic; sees nobody. */
  clinic_staff: ['care.read', 'care.supply'],
  /** See the groups and activities they take part in, and no personal data. */
  association_member: ['organisation.join', 'organisation.read'],
  volunteer: ['organisation.join', 'organisation.read'],
  /** The other side of an agreement reads and signs its own, and sees nothing else. */
  employer_contact: ['organisation.own', 'organisation.read', 'organisation.sign'],
  venue_partner: ['organisation.own', 'organisation.read', 'organisation.sign'],
  citizen: [],
  proxy: []
} as const satisfies Record<string, readonly string[]>

export type Role = keyof typeof roles

/** Machines with a credential of their own: no post, no person, one thing to do. */
export const machines = { cabinet: ['care.cabinet'], clinic: ['care.clinic'] } as const

const sets = new Map<string, ReadonlySet<string>>(
  Object.entries({ ...roles, ...machines }).map(([role, list]) => [role, new Set<string>(list)])
)
const nothing: ReadonlySet<string> = new Set()

export const permissionsOf = (role: string): ReadonlySet<string> => sets.get(role) ?? nothing

/** The codes below an area: 2 province, 2 city, 2 district, 3 street, 3 community, 3 grid, zeros below the level. */
export function areaRange(code: number): { lo: number; hi: number } {
  const span = [1e13, 1e11, 1e9, 1e6, 1e3].find(size => code % size === 0) ?? 1
  return { lo: code, hi: code + span - 1 }
}

/** Finds who sends a request: a session of the desk, or the bearer token of an integrator. */
export type Authenticate = (request: FastifyRequest) => Promise<Caller | undefined>
