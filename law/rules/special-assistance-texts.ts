import type { Said } from './decision.ts'

const say = (code: string, zh: string, en: string): Said => ({ code, zh, en })

/** Spoken to people who lost a child, or whose child lives with a disability: short, warm, and asking for nothing twice. */
export const reasons = {
  opening: (kind: 'only-child-died' | 'only-child-disabled') =>
    kind === 'only-child-died'
      ? say(
          'opening',
          '我们一直惦记着您。扶助由工作人员按已有记录办理，不需要您再次证明孩子离世。',
          'We have not forgotten you. The assistance is handled from what is already on record; nobody asks you to prove the death again.'
        )
      : say(
          'opening',
          '感谢您多年的照料。扶助按已有记录办理，不需要您重复提交材料。',
          'Thank you for your years of care. The assistance is handled from what is already on record; no paper is asked for twice.'
        ),
  due: (year: number) => say('due', `${year}年的扶助金按月发放。`, `The assistance for ${year} is paid by the month.`),
  confirming: (year: number) =>
    say(
      'confirming',
      `${year}年的确认由我们核对记录后完成，您不用到任何地方去。`,
      `We confirm ${year} ourselves from the record; you need not go anywhere.`
    ),
  unconfirmed: (year: number) =>
    say(
      'unconfirmed',
      `${year}年没有确认记录，由工作人员核查补办，您不用到任何地方去。`,
      `No confirmation for ${year} is on record. A person looks into it; you need not go anywhere.`
    ),
  noFigure: (year: number) =>
    say(
      'no-figure',
      `${year}年没有已核实的标准，请由工作人员核定。`,
      `No figure for ${year} was read: a person decides.`
    ),
  familyOpen: () =>
    say(
      'family-open',
      '首次办理需要由县级卫生健康部门认定，工作人员会陪您一起办。',
      'A first claim is found by the county health authority; somebody goes through it with you.'
    ),
  gradeOpen: () =>
    say(
      'grade-open',
      '就我们所知，扶助适用于三级以上残疾，但这一条件的原文尚未核实，请由工作人员核定。',
      'As far as is known the assistance is for disability of grade 3 or above, but the text was not read: a person decides.'
    ),
  conditionsOpen: () =>
    say(
      'conditions-open',
      '年龄条件的原文尚未核实，您的情况请由工作人员核定。',
      'The text of the conditions on age was not read: a person decides.'
    ),
  motherYounger: (from: string) =>
    say(
      'mother-younger',
      `就我们所知，扶助自女方年满49周岁（${from}）起。如有困难，现在就可以找我们。`,
      `As far as is known the assistance begins when the mother turns 49 (${from}). If you need help now, come to us now.`
    ),
  beginOpen: () =>
    say(
      'begin-open',
      '您符合条件；从哪个月起发放由县级卫生健康部门确认。',
      'You meet the conditions; the county health authority confirms the first month.'
    ),
  daysDisagree: () =>
    say(
      'days-disagree',
      '记录中的日期前后不一致，由工作人员核对，不需要您提供证明。',
      'The days on record contradict each other. A person checks; you need not prove anything.'
    ),
  notBegun: (from: string) =>
    say('not-begun', `扶助金自${from.slice(0, 7)}起发放。`, `The assistance begins in ${from.slice(0, 7)}.`)
}

export const changes = {
  person: () =>
    say(
      'person',
      '工作人员核定后即可发放，结果会主动告诉您。',
      'Once a person has decided it is paid, and we tell you.'
    ),
  local: () =>
    say(
      'local',
      '省、市可能另有提高的部分，金额核实后会补上。',
      'Province and city may pay more on top; it is added once the amounts have been read.'
    ),
  figure: () =>
    say(
      'figure',
      '标有“未核实”的金额只供参考，核实后才会计入。',
      'Figures marked unverified are shown only and count once they have been read.'
    )
}
