import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Outcome } from '../../contract/care-own.ts'
import { ClinicAppointment, ClinicState } from '../../contract/clinic.ts'

export interface Clinic {
  /** What the office registers: it opens nothing. */
  fingerprint: string
  /** How the clinic is known, once its fingerprint is registered. */
  state: () => Promise<Answer<ClinicState>>
  appointments: () => Promise<Answer<ClinicAppointment[]>>
  setPlaces: (places: { morning: number; afternoon: number }) => Promise<Answer<ClinicState>>
  withdraw: (code: string) => Promise<Answer<{ withdrawn: true }>>
  tell: (id: string, outcome: Outcome) => Promise<Answer<{ outcome: Outcome }>>
}

/** What came back, or the server's own sentence why not. */
export type Answer<T> = { got: T } | { refused: string }

/** The key is made on this machine at the first start and stays in this file, which nobody else may read. */
function ownKey(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const key = `anjia_clinic_${randomBytes(32).toString('base64url')}`
  writeFileSync(file, key, { mode: 0o600 })
  return key
}

/** A clinic as a program: it keeps no appointment itself, and asks anew each time. */
export function openClinic({ server, file }: { server: string; file: string }): Clinic {
  const key = ownKey(file)
  const ask = async <T>(
    answer: z.ZodType<T>,
    path: string,
    body?: object,
    method = body ? 'PUT' : 'GET'
  ): Promise<Answer<T>> => {
    try {
      const response = await fetch(`${server}/api/clinic${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) })
      })
      const got: unknown = await response.json()
      return response.ok ? { got: answer.parse(got) } : { refused: String((got as { title?: string }).title) }
    } catch {
      return { refused: '现在连不上。 There is no connection just now.' }
    }
  }
  return {
    fingerprint: createHash('sha256').update(key).digest('hex'),
    state: () => ask(ClinicState, ''),
    appointments: () => ask(z.array(ClinicAppointment), '/appointments'),
    setPlaces: places => ask(ClinicState, '/places', places),
    withdraw: code =>
      ask(z.strictObject({ withdrawn: z.literal(true) }), '/appointments/withdrawn', { brought: code }, 'POST'),
    tell: (id, outcome) =>
      ask(z.strictObject({ outcome: ClinicAppointment.shape.outcome.unwrap() }), `/appointments/${id}/outcome`, {
        outcome
      })
  }
}
