import { remedyClocks } from '../clocks.ts'
import { addDays } from './days.ts'
import type { Remedy } from './decision.ts'

const { reconsideration, petitionReply, petitionOutcome, petitionReview } = remedyClocks

/** Where a clock stands in the law; these articles were read. */
const ruleOf = ({ instrument, articles }: { instrument: string; articles: string }) =>
  ({ instrument, articles, verification: 'read' }) as const

/**
 * What one may do against a decision, with its clocks in calendar days (law reference 1.2).
 * `notifiedOn` is the day the decision reached the person, null while it has not: then the days are told without their end.
 * The clocks of a petition run from the day it is handed in, so their ends are never known beforehand.
 * The last day is told without moving it past a holiday: nobody loses a right by having been told a day too early.
 * Throws RangeError for no day.
 */
export function remediesFor(notifiedOn: string | null): Remedy[] {
  return [
    {
      key: 'reconsideration',
      zh: `不同意本决定的，可以自知道决定之日起${reconsideration.days}日内申请行政复议，不收费。`,
      en: `If you disagree, you may apply for administrative reconsideration within ${reconsideration.days} days of learning of the decision, free of charge.`,
      days: reconsideration.days,
      from: notifiedOn,
      until: notifiedOn && addDays(notifiedOn, reconsideration.days),
      rule: ruleOf(reconsideration)
    },
    {
      key: 'petition-reply',
      zh: `也可以信访反映；信访部门${petitionReply.days}日内登记并转送有权处理的机关。`,
      en: `You may also petition; it is registered and passed to the competent body within ${petitionReply.days} days.`,
      days: petitionReply.days,
      from: null,
      until: null,
      rule: ruleOf(petitionReply)
    },
    {
      key: 'petition-outcome',
      zh: `信访事项自受理之日起${petitionOutcome.days}日内办结并书面答复您。`,
      en: `A petition is concluded and answered in writing within ${petitionOutcome.days} days of its acceptance.`,
      days: petitionOutcome.days,
      from: null,
      until: null,
      rule: ruleOf(petitionOutcome)
    },
    {
      key: 'petition-review',
      zh: `对信访处理意见不服的，可以自收到书面答复之日起${petitionReview.days}日内请求复查。`,
      en: `If you disagree with the answer to a petition, you may ask for a re-examination within ${petitionReview.days} days of receiving it.`,
      days: petitionReview.days,
      from: null,
      until: null,
      rule: ruleOf(petitionReview)
    }
  ]
}
