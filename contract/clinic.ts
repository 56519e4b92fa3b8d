import { z } from 'zod'
import { ClinicService } from './care.ts'
import { HalfDay, Outcome } from './care-own.ts'
import { route } from './route.ts'
import { Day } from './values.ts'

/** As it stands on the person’s page; letters of either case, with the dash or without. */
export const AppointmentCode = z.string().regex(/^[2-9A-Za-z]{4}-?[2-9A-Za-z]{4}$/)

const Places = z.int().min(0).max(50)

export const ClinicState = z.strictObject({
  name: z.string(),
  services: z.array(ClinicService),
  /** The last day of the licence: no appointment lies after it. */
  validUntil: Day,
  /** How many the clinic takes each half-day of a working day; none, and nobody can book. */
  morning: Places,
  afternoon: Places
})
export type ClinicState = z.infer<typeof ClinicState>

/** Whoever brings the code is expected. There is no name, no number and no sex, because none is kept. */
export const ClinicAppointment = z.strictObject({
  id: z.uuid(),
  on: Day,
  half: HalfDay,
  code: z.string(),
  service: ClinicService,
  /** Whether the person agreed that the clinic says whether it took place. */
  tells: z.boolean(),
  outcome: Outcome.nullable()
})
export type ClinicAppointment = z.infer<typeof ClinicAppointment>

const common = { operation: 'care.clinic', needs: 'care.clinic' } as const

/** For clinics: a bearer key that the clinic made itself and whose fingerprint the office registered; it opens its own appointments and nothing else. */
export const clinic = {
  getClinic: route({
    ...common,
    method: 'GET',
    path: '/clinic',
    summary: 'What residents see of the clinic, and how many it takes each half-day',
    trace: 'none',
    answer: ClinicState
  }),
  setClinicPlaces: route({
    ...common,
    method: 'PUT',
    path: '/clinic/places',
    summary: 'Say how many the clinic takes each half-day; what is booked already stays',
    trace: 'changes',
    body: z.strictObject({ morning: Places, afternoon: Places }),
    answer: ClinicState
  }),
  listClinicAppointments: route({
    ...common,
    method: 'GET',
    path: '/clinic/appointments',
    summary: 'The own appointments from a day on, fourteen days of them; of people, the code they bring',
    trace: 'none',
    query: z.object({ from: Day.optional() }),
    answer: z.array(ClinicAppointment)
  }),
  tellClinicOutcome: route({
    ...common,
    method: 'PUT',
    path: '/clinic/appointments/{id}/outcome',
    summary: 'Say that it took place or did not, and nothing else, while the person’s consent lives',
    trace: 'changes',
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ outcome: Outcome }),
    answer: z.strictObject({ outcome: Outcome })
  }),
  withdrawClinicAppointment: route({
    ...common,
    method: 'POST',
    path: '/clinic/appointments/withdrawn',
    summary: 'Withdraw one at the word of whoever brings its code; nothing is left of it, and nobody is reminded',
    trace: 'changes',
    body: z.strictObject({ brought: AppointmentCode }),
    answer: z.strictObject({ withdrawn: z.literal(true) })
  })
}
