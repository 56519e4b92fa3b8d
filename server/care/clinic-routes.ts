import type { clinic } from '../../contract/clinic.ts'
import type { Handlers } from '../platform/serve.ts'
import type { Reminders } from './appointments.ts'
import {
  getClinic,
  listClinicAppointments,
  setClinicPlaces,
  tellClinicOutcome,
  withdrawClinicAppointment
} from './clinic-appointments.ts'

export const clinicRoutes = (reminders: Pick<Reminders, 'unremind'>): Handlers<typeof clinic> => ({
  getClinic: ctx => getClinic(ctx),
  setClinicPlaces: (ctx, { body }) => setClinicPlaces(ctx, body),
  listClinicAppointments: (ctx, { query }) => listClinicAppointments(ctx, query.from),
  tellClinicOutcome: (ctx, { params, body }) => tellClinicOutcome(ctx, { ...params, ...body }),
  withdrawClinicAppointment: (ctx, { body }) => withdrawClinicAppointment(ctx, { ...body, reminders })
})
