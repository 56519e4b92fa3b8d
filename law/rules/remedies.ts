import { addDays } from './days.ts'
import type { Remedy } from './decision.ts'

/**
 * What one may do against a decision, with its clocks in calendar days (law reference 1.2).
 * `notifiedOn` is the day the decision reached the person, null while it has not: then the days are told without their end.
 * The clocks of a petition run from the day it is handed in, so their ends are never known beforehand.
 * The last day is told without moving it past a holiday: nobody loses a right by having been told a day too early.
 * Sources: Administrative Reconsideration Law art. 20; Petition Work Regulation arts. 22, 34–36. Throws RangeError for no day.
 */
export function remediesFor(notifiedOn: string | null): Remedy[] {
  return [
    {
      key: 'reconsideration',
      zh: '不同意本决定的，可以自知道决定之日起60日内申请行政复议，不收费。',
      en: 'If you disagree, you may apply for administrative reconsideration within 60 days of learning of the decision, free of charge.',
      days: 60,
      from: notifiedOn,
      until: notifiedOn && addDays(notifiedOn, 60),
      rule: { instrument: 'arev', articles: '20', verification: 'read' }
    },
    {
      key: 'petition-reply',
      zh: '也可以信访反映；信访部门15日内登记并转送有权处理的机关。',
      en: 'You may also petition; it is registered and passed to the competent body within 15 days.',
      days: 15,
      from: null,
      until: null,
      rule: { instrument: 'petition', articles: '22', verification: 'read' }
    },
    {
      key: 'petition-outcome',
      zh: '信访事项自受理之日起60日内办结并书面答复您。',
      en: 'A petition is concluded and answered in writing within 60 days of its acceptance.',
      days: 60,
      from: null,
      until: null,
      rule: { instrument: 'petition', articles: '34', verification: 'read' }
    },
    {
      key: 'petition-review',
      zh: '对信访处理意见不服的，可以自收到书面答复之日起30日内请求复查。',
      en: 'If you disagree with the answer to a petition, you may ask for a re-examination within 30 days of receiving it.',
      days: 30,
      from: null,
      until: null,
      rule: { instrument: 'petition', articles: '35–36', verification: 'read' }
    }
  ]
}
