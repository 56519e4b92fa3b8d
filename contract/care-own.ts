import { z } from 'zod'
import type { ClinicService } from './care.ts'
import type { Day } from './values.ts'

/** A clinic takes so many before noon and so many after; the hours stand beside its name. */
export const HalfDay = z.enum(['morning', 'afternoon'])
export type HalfDay = z.infer<typeof HalfDay>

export const Outcome = z.enum(['done', 'not-done'])
export type Outcome = z.infer<typeof Outcome>

/** An appointment of choice as the person sees it: the voucher. Read on their own page and nowhere else. */
export interface OwnAppointment {
  id: string
  service: ClinicService
  clinic: OwnClinic
  on: Day
  half: HalfDay
  /** What is said or shown at the clinic, instead of a name. */
  code: string
  /** Whether the clinic may say that it took place. */
  tells: boolean
  outcome: Outcome | null
  /** Whether a neutral message comes the day before. */
  reminded: boolean
  /** False where the clinic closed, has no licence on that day any more or has another key: it is to be booked anew elsewhere. */
  stands: boolean
}

export interface OwnClinic {
  name: string
  areaName: string
  address: string
  hours: string
  phone: string | null
}

/** One question on the way to an appointment: what was answered before it, and what may be answered. */
export interface AppointmentQuestion {
  asking: 'service' | 'clinic' | 'time' | 'agree'
  chosen: { service?: ClinicService; clinic?: string; time?: string }
  services: ClinicService[]
  clinics: (OwnClinic & { id: string })[]
  /** By which words the clinics were looked for, and how many there are without. */
  looked: { q: string; of: number }
  times: { on: Day; half: HalfDay }[]
}
