/** From which states a deed leads on, and where to; `null` leaves the state as it is. */
export interface Way<S extends string> {
  from: readonly S[]
  to: S | null
}
export type Ways<D extends string, S extends string> = Readonly<Partial<Record<D, Way<S>>>>

/** Whether a deed may be done in a state at all. What else stands against it, a domain says itself. */
export const leadsOn = <D extends string, S extends string>(ways: Ways<D, S>, state: S, deed: D): boolean =>
  ways[deed]?.from.includes(state) ?? false

/** The state after a deed that leads on. */
export const stateAfter = <D extends string, S extends string>(ways: Ways<D, S>, state: S, deed: D): S =>
  ways[deed]!.to ?? state
