import type { clinic } from '../../contract/clinic.ts'
import type { Handlers } from '../platform/serve.ts'
import { getClinic, listClinicAppointments, setClinicPlaces, tellClinicOutcome } from './clinic-appointments.ts'

export const clinicRoutes: Handlers<typeof clinic> = {
  getClinic: ctx => getClinic(ctx),
  setClinicPlaces: (ctx, { body }) => setClinicPlaces(ctx, body),
  listClinicAppointments: (ctx, { query }) => listClinicAppointments(ctx, query.from),
  tellClinicOutcome: (ctx, { params, body }) => tellClinicOutcome(ctx, { ...params, ...body })
}
