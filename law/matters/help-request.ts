import { z } from 'zod'
import { helpKinds } from '../rules/help-bodies.ts'
import { decideHelpRequest, type HelpRequest } from '../rules/help-request.ts'
import type { CaseFacts } from './case-facts.ts'
import { asked } from './fields.ts'
import type { Matter, Variant } from './matter.ts'

const formOf = (variant: string) => {
  const kinds = helpKinds[variant]!.filter(({ privately }) => !privately)
  return z.strictObject({
    wants: asked(
      {
        kind: 'choice',
        titleZh: '最需要哪方面的帮助',
        titleEn: 'What is needed most',
        askZh: '最需要哪方面的帮助？',
        askEn: 'What help is needed most?',
        hintZh: '拿不准就选最后一项，由我们来找。',
        hintEn: 'Not sure? Choose the last one; we find out.',
        options: kinds.map(({ key, zh, en }) => ({ value: key, titleZh: zh, titleEn: en }))
      },
      z.enum(kinds.map(({ key }) => key) as [string, ...string[]])
    ),
    words: asked(
      {
        kind: 'text',
        titleZh: '还想说的话（可以不填）',
        titleEn: 'In your own words, if you wish',
        askZh: '还有什么想说的？',
        askEn: 'Is there anything else you wish to say?',
        hintZh: '不用写病情、诊断和收入，也不写证件号码。',
        hintEn: 'No illness, diagnosis, income or numbers.'
      },
      z.string().trim().min(2).max(100)
    ).optional(),
    reach: asked(
      {
        kind: 'choice',
        titleZh: '希望怎么联系（可以不填）',
        titleEn: 'How to be reached, if you wish to say',
        askZh: '希望我们怎么联系您？',
        askEn: 'How shall we reach you?',
        options: [
          { value: 'phone', titleZh: '打登记的电话', titleEn: 'by the phone on record' },
          { value: 'visit', titleZh: '上门来说', titleEn: 'by a visit' },
          { value: 'window', titleZh: '我自己到窗口来', titleEn: 'at the window' }
        ]
      },
      z.enum(['phone', 'visit', 'window'])
    ).optional(),
    knows: asked(
      {
        kind: 'choice',
        titleZh: '替别人求助时：本人知道吗',
        titleEn: 'Asking for somebody else: do they know',
        askZh: '如果是替别人求助，本人知道吗？',
        askEn: 'If you ask for somebody else, do they know?',
        hintZh: '替自己求助的不用填。',
        hintEn: 'Stays empty where one asks for oneself.',
        options: [
          { value: 'yes', titleZh: '知道', titleEn: 'yes' },
          { value: 'no', titleZh: '还不知道', titleEn: 'not yet' }
        ]
      },
      z.enum(['yes', 'no'])
    ).optional()
  })
}

const variant = (key: string, words: Pick<Variant, 'titleZh' | 'titleEn' | 'aboutZh' | 'aboutEn'>): Variant => ({
  key,
  ...words,
  form: formOf(key),
  edition: '2026-12',
  papers: [],
  privately: true,
  ground: { kind: 'statute' }
})

/**
 * 求助登记 (social assistance measures arts. 4, 60; PFPL 27–28): one window for whoever needs a hand, and the street finds the door. No
 * condition is examined and nothing is asked about health; who wishes to tell of it does so by separate consent (law/purposes.ts).
 */
export const helpRequest: Matter = {
  key: 'help-request',
  titleZh: '求助登记',
  titleEn: 'Request for help',
  aboutZh:
    '谁都可以求助，替自己或者替别人都行，不管户口在哪里。说出难处就可以，不用知道该找哪个部门；我们答复，或者转给负责的部门，由他们联系您。不设条件，不收费，不要证明，不问病情。',
  aboutEn:
    'Anybody may ask, for themselves or for somebody else, wherever their hukou is. Say what is hard; you need not know which office it is for. We answer, or pass it to the body in charge, which calls you. No condition, no fee, no proof, no question about illness.',
  operation: 'cases.help-request',
  applicants: ['self', 'guardian', 'proxy', 'staff'],
  variants: [
    variant('hardship', {
      titleZh: '生活有困难',
      titleEn: 'Hard to make ends meet',
      aboutZh: '生活、住房、看病、上学的费用，或者找工作。',
      aboutEn: 'Living, housing, care or school costs, or work.'
    }),
    variant('elderly', {
      titleZh: '老人需要照料',
      titleEn: 'Care for an old person',
      aboutZh: '吃饭、洗澡、家务，有人来看看，或者生活费用。',
      aboutEn: 'Meals, washing, housework, company, or means to live on.'
    }),
    variant('disability', {
      titleZh: '残疾人需要支持',
      titleEn: 'Support with a disability',
      aboutZh: '辅助器具、康复、无障碍改造、补贴。没有残疾人证也可以来问。',
      aboutEn: 'Aids, training, a home without barriers, allowances. No certificate is needed to ask.'
    }),
    variant('childcare', {
      titleZh: '带孩子需要帮手',
      titleEn: 'A hand with children',
      aboutZh: '白天有人带、带孩子的指导、一个人带孩子的帮手。',
      aboutEn: 'Care by day, advice, a hand for who brings up a child alone.'
    }),
    {
      ...variant('emergency', {
        titleZh: '急事、难事，现在就要帮忙',
        titleEn: 'Urgent: help is needed now',
        aboutZh:
          '一个工作日内答复；有生命危险请先拨打110、119、120。家里有人打骂、威胁，或者孩子有危险，不在这里写，找“联系专人”。',
        aboutEn:
          'Answered within one working day; in danger of life call 110, 119 or 120 first. Violence or threats at home, or a child in danger, are not written here: turn to “Somebody trained”.'
      }),
      workingDays: 1
    }
  ],
  known: ['name', 'sex', 'bornOn', 'address', 'idNumber', 'phone'],
  deciding: {
    propose,
    reasons: {
      'grant-open': [{ zh: '已问过本人，本人愿意', en: 'The person was asked and wishes it' }],
      'refuse-open': [
        { zh: '已问过本人，本人说现在不需要', en: 'The person was asked and needs nothing now' },
        { zh: '家人已经安排好，本人同意不再办理', en: 'The family has arranged it; the person agrees' }
      ],
      'as-proposed': [
        { zh: '已和负责的同事说好，三天内打电话给您', en: 'The colleague in charge calls you within three days' },
        {
          zh: '请您方便时到街道窗口，找今天接待您的同事',
          en: 'Please come to the street’s window when it suits you and ask for who received you'
        }
      ]
    },
    per: 'variant',
    forChildren: 'anybody',
    extension: 3,
    afterDeath: 'decided',
    // Told to one street, in part by separate consent (PIPL 23, 29): another office learns it from the person, or not at all.
    afterMove: {
      whyZh: '您已搬到别的街道或者区县。求助时说的情况只告诉了这里，没有您的同意，我们不转给别的机关。',
      whyEn:
        'You have moved to another street or district. What you told us when you asked for help was told here only; without your consent we pass it to nobody.',
      nextZh:
        '还需要帮助的，请到现住地的街道或社区说一声，当天受理，什么证明都不要；愿意由我们转告的，告诉我们就行。有危险请打110。',
      nextEn:
        'If you still need help, tell the street or community where you live now: it is taken in the same day, and no proof is asked for. If you would like us to pass it on, just say so. In danger call 110.'
    }
  },
  steps: [
    {
      key: 'check',
      titleZh: '窗口联系本人，弄清需要什么',
      titleEn: 'The window calls and finds out what is needed',
      roles: ['street_officer', 'community_worker', 'duty_officer'],
      workingDays: 1
    },
    {
      key: 'decide',
      titleZh: '街道答复或者转办',
      titleEn: 'The street answers or passes it on',
      roles: ['street_reviewer', 'district_officer'],
      workingDays: 2
    }
  ],
  outcome: { kind: 'decision', titleZh: '求助答复书', titleEn: 'Answer to a request for help', typeCode: 'HR01' },
  fee: 0,
  qualityZh: '3个工作日内答复或者转办，急事1个工作日；转给哪个部门、找谁，一次说清。',
  qualityEn:
    'Answered or passed on within 3 working days, urgent ones within 1; to whom it went is said once and in full.'
}

function propose({ variant: kind, form }: CaseFacts, on: string) {
  const { wants, knows } = form as Partial<HelpRequest>
  return decideHelpRequest({ variant: kind, wants: wants ?? 'unsure', ...(knows && { knows }) }, on)
}
