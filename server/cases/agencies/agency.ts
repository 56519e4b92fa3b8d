/** A part of a case on its way to another office. The id stays over all tries, so that an office that knows it does nothing twice. */
export interface Errand {
  id: string
  part: string
  /** Who asks, and what the part needs of the form (law/matters/newborn-parts.ts); nothing else. */
  applicant: { name: string; idNumber: string | null }
  facts: Record<string, string>
}

/** Taken on under the office's own number; refused for good, in a sentence for the family; or not reached, and worth another try. */
export type Taken = { receipt: string } | { refused: string } | { unreached: string }

/** How far the office is. */
export type Progress = { working: true } | { done: string | null } | { refused: string } | { unreached: string }

/** The way to another office (README.md). Neither call ever throws for what an office does. */
export interface Agency {
  send: (errand: Errand) => Promise<Taken>
  ask: (id: string) => Promise<Progress>
}

export type Agencies = Readonly<Partial<Record<string, Agency>>>
