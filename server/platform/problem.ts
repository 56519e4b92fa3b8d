import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { isExhausted } from './db.ts'
import { describeError, log } from './log.ts'
import { Refusal } from './refusal.ts'

/** RFC 9457: a stable code, a sentence in both languages, and nothing of what went wrong inside. */
interface Problem {
  type: string
  status: number
  code: string
  title: string
  titleEn: string
  [param: string]: string | number
}

const problemOf = (refusal: Refusal): Problem => ({
  type: `urn:anjia:${refusal.code}`,
  ...refusal.params,
  status: refusal.status,
  code: refusal.code,
  title: refusal.say('zh'),
  titleEn: refusal.say('en')
})

export function answerProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalOf(error, request)
  reply.code(refusal.status).type('application/problem+json').send(problemOf(refusal))
}

/** Whatever was thrown, as what the caller is told. */
export function refusalOf(error: FastifyError, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const first = error.validation[0]
    // The path says where; the value itself may be personal and is not repeated.
    return new Refusal('platform.invalid', {
      where: first?.instancePath.replace(/^\//, '') || '-',
      what: first?.message ?? ''
    })
  }
  if (error.statusCode === 429) return new Refusal('platform.too-often', { seconds: 60 })
  // No connection came free, or a question took longer than anybody waits for it.
  if (isExhausted(error) || error.code === '57014') return new Refusal('platform.busy')
  // Row-level security refused a write outside the caller's territory.
  if (error.code === '42501') return new Refusal('platform.outside')
  if (error.statusCode && error.statusCode < 500)
    return new Refusal('platform.invalid', { where: '-', what: error.code ?? '' })
  const id = randomUUID()
  log('error', 'unexpected', { id, route: request.routeOptions.url, ...describeError(error) })
  return new Refusal('platform.unexpected', { id })
}
