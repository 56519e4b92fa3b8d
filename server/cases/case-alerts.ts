import type { CaseAlert } from '../../contract/cases.ts'
import type { CaseFacts, Matter } from '../../law/matters.ts'

interface Watched {
  facts: CaseFacts
  matter: Matter
  personGone: boolean
  /** Since when the proxy's authority is over; null while it lives. */
  authorityOver: string | null
  /** The division of the office that has the case. */
  office: number
}

const say = (code: string, zh: string, en: string): CaseAlert => ({ code, zh, en })

/** What an official should know before going on: what changed in the register since, and who else asked. */
export function alertsOf({ facts, matter, personGone, authorityOver, office }: Watched): CaseAlert[] {
  const { person, child, otherClaims } = facts
  const place = child?.hukou.at(-1)?.region
  return [
    ...(person.diedOn ? [applicantDied(matter)] : []),
    ...(personGone && !person.diedOn ? [applicantMoved()] : []),
    ...(child?.diedOn
      ? [
          say(
            'child-died',
            '登记册中孩子已离世。请不要联系家长补材料；离世前已申请的年度照常办理，其余由工作人员核定。',
            'The register says that the child has died. Ask the parents for nothing; years claimed before stay due, a person settles the rest.'
          )
        ]
      : []),
    ...(place !== undefined && place !== office
      ? [
          say(
            'hukou-elsewhere',
            '孩子的户籍不在本区。请移送给户籍地街道，申请日期不变，居民不用重新提交。',
            'The hukou of the child lies in another district. Transfer the case there: its day stays, and nothing is handed in anew.'
          )
        ]
      : []),
    ...(authorityOver !== null
      ? [
          say(
            'authority-ended',
            `代办人的委托已在${authorityOver}结束。补材料、撤回、领取请由本人来，或持新的委托书。`,
            `The proxy's authority ended on ${authorityOver}. The person comes, or a proxy with a new one.`
          )
        ]
      : []),
    ...(otherClaims.some(({ state }) => state === 'open')
      ? [
          say(
            'other-claim',
            '另有一位家长或监护人也为这个孩子提出了申请。每个孩子由一人申领：请双方商定由谁申领，另一份撤回。',
            'Another parent or guardian has claimed for this child too. One person claims: please let them agree, and one claim is withdrawn.'
          )
        ]
      : [])
  ]
}

const applicantDied = ({ deciding }: Matter): CaseAlert =>
  deciding?.afterDeath === 'taken-over'
    ? say(
        'applicant-died',
        '登记册中申请人已离世，我们深表哀悼。补贴属于孩子：由另一位监护人接续办理，申请日期不变，已交的材料不再要。',
        'The register says that the applicant has died. The subsidy is the child’s: another guardian goes on with the claim, its day stays, and no paper is asked for again.'
      )
    : say(
        'applicant-died',
        '登记册中本人已离世，我们深表哀悼。离世当月及以前应发的照常办理，不需要家属再提供证明。',
        'The register says that the person has died. What was due through that month is handled all the same, and the family proves nothing.'
      )

const applicantMoved = (): CaseAlert =>
  say(
    'applicant-moved',
    '申请人已搬到别处。这件事项继续在这里办结，不用重新申请；结果会一并告知。',
    'The applicant has moved away. This is finished here all the same, and nothing is asked for anew.'
  )
