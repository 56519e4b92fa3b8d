import type { Said } from './decision.ts'

const say = (code: string, zh: string, en: string): Said => ({ code, zh, en })

/** What the decision on a childcare subsidy says. Plain words; nobody is told to prove what nobody may ask for. */
export const reasons = {
  due: (year: number) => say('due', `${year}年度的育儿补贴可以发放。`, `The childcare subsidy for ${year} is due.`),
  toClaim: (year: number, until: string) =>
    say(
      'to-claim',
      `${year}年度的补贴还可以申请，请在${until}前提出。`,
      `The year ${year} can still be claimed, until ${until}.`
    ),
  notYet: (year: number) => say('not-yet', `${year}年度还没有到申请时间。`, `The year ${year} cannot be claimed yet.`),
  late: (year: number) =>
    say(
      'late',
      `${year}年度的申请已过规定时间。国家规定没有说明逾期怎样处理，当地规则尚未核实，请由工作人员核定。`,
      `The time to claim ${year} has passed. The national rules do not say what follows and the local ones were not read: a person decides.`
    ),
  notInForce: () =>
    say('not-in-force', '这一天补贴制度还没有施行。', 'On this day the subsidy scheme was not in force yet.'),
  notBorn: () => say('not-born', '孩子出生后即可申请。', 'It can be claimed once the child is born.'),
  tooOld: () =>
    say(
      'too-old',
      '2025年1月1日补贴制度开始时，孩子已满3周岁。',
      'The child had turned three when the subsidy began on 1 January 2025.'
    ),
  nationality: () =>
    say(
      'nationality',
      '按规定，补贴发给具有中国国籍的3周岁以下婴幼儿。',
      'By the rules the subsidy is for children under three with Chinese nationality.'
    ),
  noHukou: () =>
    say(
      'no-hukou',
      '孩子还没有落户。落户后即可申请，落户不需要其他前提条件。',
      'The child is not in the household register yet. Once it is, the subsidy can be claimed; entry has no other condition.'
    ),
  otherHasCustody: () =>
    say(
      'other-has-custody',
      '父母分开生活的，由有抚养权的一方申领。',
      'Where the parents live apart, the parent with custody claims.'
    ),
  custodyOpen: () =>
    say(
      'custody-open',
      '由谁申领需要先明确抚养关系，当地规则尚未核实，请由工作人员核定。',
      'Who claims depends on custody, and no local rule was read: a person decides.'
    ),
  otherPaid: (year: number) =>
    say(
      'other-paid',
      `${year}年度的补贴已由另一位申领人领取，每个孩子每年只发一次。`,
      `The year ${year} was already paid to another claimant; each child's year is paid once.`
    ),
  otherOpen: (year: number) =>
    say(
      'other-open',
      `${year}年度另有一份申请，每个孩子只能由一人申领，请双方商定或由工作人员核定。`,
      `Somebody else has claimed ${year} too. One person claims for each child: please agree, or a person decides.`
    ),
  moved: (year: number) =>
    say(
      'moved',
      `${year}年度内孩子的户籍迁移过，由哪里发放的规则尚未核实，请由工作人员核定；补贴不会因迁移而减少。`,
      `The child's hukou moved within ${year} and no rule that was read says who pays: a person decides. The move itself costs nothing.`
    ),
  died: (year: number) =>
    say(
      'died',
      `我们对孩子的离世深表哀悼。${year}年度的补贴由工作人员核定，不需要您再提供证明。`,
      `We are sorry for your loss. A person settles the year ${year}; you need not prove anything again.`
    ),
  afterDeath: (year: number) =>
    say(
      'after-death',
      `我们对孩子的离世深表哀悼。${year}年度不再发放补贴。`,
      `We are sorry for your loss. Nothing is due for ${year}.`
    ),
  noFigure: (year: number) =>
    say(
      'no-figure',
      `${year}年度没有一个已核实的单一标准，请由工作人员核定。`,
      `For ${year} there is no single figure that was read: a person decides.`
    )
}

/** What would change the outcome. */
export const changes = {
  claim: (year: number, until: string) =>
    say('claim', `在${until}前申请，${year}年度即可发放。`, `Claim by ${until}, and ${year} becomes due.`),
  hukou: () =>
    say('hukou', '孩子落户后重新计算。', 'Once the child is in the household register it is reckoned again.'),
  custody: () =>
    say(
      'custody',
      '提供有效的抚养关系材料（如离婚协议、判决书中的抚养条款），或由有抚养权的一方申请。',
      'A valid paper on custody, or a claim by the parent with custody.'
    ),
  otherClaim: () =>
    say(
      'other-claim',
      '另一份申请撤回，或双方商定由您申领。',
      'The other claim is withdrawn, or both agree that you claim.'
    ),
  localRule: () =>
    say(
      'local-rule',
      '当地规则核实后，可以按规则直接决定。',
      'Once the local rule has been read, it can be decided by rule.'
    ),
  figure: () =>
    say(
      'figure',
      '标有“未核实”的金额只供参考，核实后才会计入。',
      'Figures marked unverified are shown only and count once they have been read.'
    )
}
