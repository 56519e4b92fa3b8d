import { z } from 'zod'
import { ClinicService } from '../../contract/care.ts'
import type { AppointmentQuestion, OwnClinic } from '../../contract/care-own.ts'
import { minePages } from '../../contract/mine.ts'
import type { Wrong } from '../../contract/mine-data.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MineAnswer, MineHandlers, MineVisitor } from '../platform/serve-mine.ts'
import {
  bookAppointment,
  bookableClinics,
  freeHalves,
  listOwnAppointments,
  type Reminders,
  setTells,
  withdrawAppointment
} from './appointments.ts'

/** The pages of a resident that lie here; residents/mine.ts opens them without leaving a trace of who did. */
export type OwnAppointments = Pick<
  MineHandlers<MineVisitor>['own'],
  'appointments' | 'newAppointment' | 'bookAppointment' | 'withdrawAppointment' | 'tellAppointment'
>

type Said = Record<string, string | undefined>
type Ready = Omit<Parameters<typeof bookAppointment>[1], 'tells'>

const saysAll = ({ name, areaName, address }: OwnClinic, words: readonly string[]) =>
  words.every(word => `${name} ${areaName} ${address}`.includes(word))

/** Where the answers given so far lead to: the first question that is open, or the last one, which asks whether one agrees. */
async function nextQuestion(ctx: Context, said: Said): Promise<{ question: AppointmentQuestion; ready?: Ready }> {
  const all = await bookableClinics(ctx)
  const services = ClinicService.options.filter(one => all.some(clinic => clinic.services.includes(one)))
  const q = (said.q ?? '').trim().slice(0, 80)
  const open = { services, clinics: [], times: [], looked: { q, of: 0 } }
  const service = services.find(one => one === said.service)
  if (!service) return { question: { ...open, asking: 'service', chosen: {} } }
  const clinics = all.filter(clinic => clinic.services.includes(service))
  const clinic = clinics.find(({ id }) => id === said.clinic)
  if (!clinic) {
    const looked = { q, of: clinics.length }
    const found = clinics.filter(one => saysAll(one, q.split(/\s+/)))
    return { question: { ...open, clinics: found, looked, asking: 'clinic', chosen: { service } } }
  }
  const times = await freeHalves(ctx, clinic)
  const chosen = { service, clinic: clinic.id }
  const time = times.find(({ on, half }) => `${on} ${half}` === said.time)
  const asked = { ...open, clinics: [clinic], times }
  if (!time) return { question: { ...asked, asking: 'time', chosen } }
  return {
    question: { ...asked, asking: 'agree', chosen: { ...chosen, time: `${time.on} ${time.half}` } },
    ready: { clinic, service, ...time }
  }
}

const asks = async (ctx: Context, said: Said, wrong: Wrong[] = []): Promise<MineAnswer> => ({
  page: 'newAppointment',
  data: { ...(await nextQuestion(ctx, said)).question, wrong },
  ...(wrong.length > 0 && { status: 409 })
})

/** Which appointment a form is about. */
function named(said: string | undefined): string {
  const id = z.uuid().safeParse(said)
  if (!id.success) throw new Refusal('care.no-appointment')
  return id.data
}

export const ownAppointments = (reminders: Reminders): OwnAppointments => ({
  appointments: async ctx => ({
    page: 'appointments',
    data: { appointments: await listOwnAppointments(ctx), open: (await bookableClinics(ctx)).length > 0 }
  }),
  newAppointment: (ctx, { query }) => asks(ctx, Object.fromEntries(new URLSearchParams(query))),
  /** What became impossible meanwhile is asked once more; without the tick nothing is kept. */
  async bookAppointment(ctx, { form, language }) {
    const { ready } = await nextQuestion(ctx, form)
    const again = (code: string, said: Said) =>
      asks(ctx, said, [{ field: 'choice', sentence: new Refusal(code).say(language) }])
    if (!ready) return again('care.no-place-left', form)
    if (form.agreed !== 'yes') return again('care.not-agreed', form)
    try {
      await bookAppointment(ctx, {
        ...ready,
        tells: form.tells === 'yes',
        ...(form.remind === 'yes' && { reminders })
      })
    } catch (error) {
      if (error instanceof Refusal && error.code === 'care.no-place-left')
        return again(error.code, { ...form, time: undefined })
      throw error
    }
    return { to: minePages.appointments.path }
  },
  async withdrawAppointment(ctx, { form }) {
    await withdrawAppointment(ctx, { id: named(form.appointment), reminders })
    return { to: minePages.appointments.path }
  },
  async tellAppointment(ctx, { form }) {
    await setTells(ctx, named(form.appointment), form.tells === 'yes')
    return { to: minePages.appointments.path }
  }
})
