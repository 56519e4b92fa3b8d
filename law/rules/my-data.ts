import { z } from 'zod'
import { type Citation, type Decision, type Outcome, onceSaid, type Said, type UsedFact } from './decision.ts'
import { myDataChanges as changes, deletedSaid, myDataReasons as reasons, restrictedSaid } from './my-data-texts.ts'
import { remediesFor } from './remedies.ts'

/** What is asked about one's own data besides a copy and an explanation, which are given in the moment. */
export const MyDataRequest = z.discriminatedUnion('right', [
  z.strictObject({
    right: z.enum(['correct', 'complete']),
    /** The facts of the register it is about. */
    fields: z.array(z.string()),
    /** Where what is right can be seen: our own or another office's record, a paper, or nowhere but with the person. */
    record: z.enum(['office', 'paper', 'word'])
  }),
  z.strictObject({ right: z.literal('restrict'), what: z.enum(['offers', 'safety', 'register']) }),
  z.strictObject({
    right: z.literal('delete'),
    what: z.enum(['consents', 'notes', 'voluntary', 'register', 'everything'])
  })
])
export type MyDataRequest = z.infer<typeof MyDataRequest>

const pipl = (articles: string): Citation => ({ instrument: 'pipl', articles, verification: 'read' })
const register: Citation = { instrument: 'hukou58', articles: '–', verification: 'memory-high' }

interface Answer {
  outcome: Outcome
  rules: Citation[]
  facts: UsedFact[]
  reasons: Said[]
  changes: Said[]
}

/**
 * What becomes of a request about one's own data (PIPL 44–50). What stands on consent or on nobody's duty goes at once; what a law keeps is
 * refused with its article and with what is done instead, never in silence. What is to be put right is looked at by a person first (46).
 */
export function decideMyData(asked: MyDataRequest, on: string): Decision {
  const { outcome, rules, facts, reasons: said, changes: would } = answerTo(asked)
  return {
    matter: 'my-data',
    on,
    outcome,
    lines: [],
    total: 0,
    rules: [...rules, pipl('50')],
    parameters: [],
    facts,
    reasons: onceSaid([...said, ...(outcome === 'granted' ? [] : [reasons.court])]),
    changes: would,
    remedies: remediesFor(null)
  }
}

function answerTo(asked: MyDataRequest): Answer {
  if (asked.right === 'restrict') return restricted(asked.what)
  if (asked.right === 'delete') return deleted(asked.what)
  const { right, fields, record } = asked
  const facts: UsedFact[] = [
    ...fields.map((value): UsedFact => ({ key: 'dataField', value: `data/${value}`, source: 'applicant' })),
    { key: 'dataRecord', value: `record/${record}`, source: 'applicant' }
  ]
  const rules = [pipl('46')]
  if (fields.length === 0)
    return { outcome: 'not-yet', rules, facts, reasons: [reasons.nothingTold], changes: [changes.told] }
  // A phone is the person's own word; what else only they can say is looked at like a paper.
  const ownWord = fields.every(field => field === 'phone')
  if (ownWord) return { outcome: 'granted', rules, facts, reasons: [reasons.phone], changes: [] }
  return {
    outcome: 'ask-a-person',
    rules,
    facts,
    reasons: [right === 'correct' ? reasons.verify : reasons.verifyMore],
    changes: [changes.verified]
  }
}

function restricted(what: keyof typeof restrictedSaid): Answer {
  const facts: UsedFact[] = [{ key: 'dataWhat', value: `restrict/${what}`, source: 'applicant' }]
  const refused = what === 'register'
  return {
    outcome: refused ? 'not-granted' : 'granted',
    rules: [pipl('44'), ...(refused ? [pipl('13(3), 34'), register] : [])],
    facts,
    reasons: [restrictedSaid[what], ...(refused ? [reasons.onlyDuty] : [])],
    changes: refused ? [changes.moved] : []
  }
}

function deleted(what: keyof typeof deletedSaid): Answer {
  const facts: UsedFact[] = [{ key: 'dataWhat', value: `delete/${what}`, source: 'applicant' }]
  const keeps = what === 'register' || what === 'everything'
  return {
    outcome: what === 'register' ? 'not-granted' : what === 'everything' ? 'granted-in-part' : 'granted',
    rules: [pipl('47'), ...(keeps ? [pipl('13(3), 34'), register] : [])],
    facts,
    reasons: [deletedSaid[what], ...(keeps ? [reasons.kept, reasons.onlyDuty] : [])],
    changes: keeps ? [changes.moved] : []
  }
}
