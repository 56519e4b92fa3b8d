import { inForce } from './instruments.ts'
import { findOperation, type Operation } from './operations.ts'
import { findRefusal, type Refusal } from './refusals.ts'
import { screenText } from './screen.ts'

export { registerFieldOperations } from './register-fields.ts'

/** The platform may not do this on that day. `refusal` is set where the standard once asked for it and the law forbids it. */
export class NoLegalBasis extends Error {
  readonly code = 'law.no-basis'
  readonly operation: string
  readonly on: string
  readonly refusal: Refusal | undefined

  constructor(operation: string, on: string) {
    super(`no legal basis in force for ${operation} on ${on}`)
    this.name = 'NoLegalBasis'
    this.operation = operation
    this.on = on
    this.refusal = findRefusal(operation) ?? findRefusal(screenText(operation).found[0]?.code ?? '')
  }
}

/**
 * The operation, if it may be done on the day: undefined for an unknown one, for a day that is no day, and without a basis
 * in force on it. A basis whose article was not read does not open the gate by itself.
 */
export function findOpen(operation: string, on: string): Operation | undefined {
  const known = findOperation(operation)
  const stands = known?.basis.some(
    ({ instrument, verification }) => verification !== 'unverified' && inForce(instrument, on)
  )
  return stands ? known : undefined
}

/** The gate before every operation. */
export function assertLegalBasis(operation: string, on: string): Operation {
  const known = findOpen(operation, on)
  if (!known) throw new NoLegalBasis(operation, on)
  return known
}
