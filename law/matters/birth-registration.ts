import { z } from 'zod'
import { childBornOn, childKnown } from './child-fields.ts'
import { asked } from './fields.ts'
import type { Matter } from './matter.ts'

/** Said by the family or not at all; nothing follows from it (law reference 3.5). */
const order = asked(
  {
    kind: 'number',
    titleZh: '家里的第几个孩子（自愿填写）',
    titleEn: 'Which child of the family, if you wish to say',
    askZh: '这是家里的第几个孩子？',
    askEn: 'Which child of the family is this?',
    hintZh: '由家长自己说明，可以不填；填与不填都一样办理。',
    hintEn: 'Your own word, and it may stay empty; it changes nothing.'
  },
  z.int().min(1).max(20)
).optional()

/**
 * 生育登记: any person, any marital status, any number of children, at the place of residence as well (rrp 13(6)). It is
 * done at once, is a condition of nothing, and not doing it has no consequence.
 */
export const birthRegistration: Matter = {
  key: 'birth-registration',
  titleZh: '生育登记',
  titleEn: 'Birth registration',
  aboutZh:
    '任何人都可以登记，不论婚姻状况和孩子数量。当场办结，不收费。不登记没有任何影响；看病就诊、住院分娩、落户、入学、生育保险都不以它为条件。',
  aboutEn:
    'Anybody may register, whatever their marital status and however many children. Done at once and free. Not registering has no consequence; care, hospital, household register, school and insurance do not depend on it.',
  operation: 'cases.birth-registration',
  applicants: ['self', 'guardian', 'proxy', 'staff'],
  variants: [
    {
      key: 'after-birth',
      titleZh: '孩子出生后',
      titleEn: 'After the birth',
      aboutZh: '登记孩子的出生，领取可以核验的回执。孩子已在登记册中的，直接选择，不再填写。',
      aboutEn:
        'Registers the birth and gives a receipt that can be verified. A child in the register is chosen, not typed.',
      form: z.strictObject({
        child: childKnown('选择后姓名和出生日期不必再填。', 'Then name and day of birth are not asked again.'),
        childName: asked(
          {
            kind: 'text',
            unless: 'child',
            titleZh: '孩子姓名',
            titleEn: 'Name of the child',
            askZh: '孩子叫什么名字？',
            askEn: 'What is the child’s name?',
            hintZh: '还没有取名可以不填。',
            hintEn: 'May stay empty while there is no name yet.'
          },
          z.string().trim().min(1).max(100)
        ).optional(),
        childBornOn,
        order
      }),
      edition: '2026-11',
      papers: [],
      ground: { kind: 'statute' }
    },
    {
      key: 'before-birth',
      titleZh: '孩子出生前',
      titleEn: 'Before the birth',
      aboutZh: '只出具回执，不询问也不保存任何日期。须经本人单独同意，随时可以撤回。',
      aboutEn:
        'A receipt only: no day is asked or kept. It needs separate consent, which may be withdrawn at any time.',
      form: z.strictObject({ order }),
      edition: '2026-11',
      papers: [],
      ground: {
        kind: 'consent',
        keepMonths: 12,
        text: {
          version: '2026-11',
          textZh:
            '我自愿在孩子出生前登记，并单独同意街道为出具回执保存这次登记。我知道：它属于健康信息，单独加密保存，社区和网格看不到，不进入名单、任务和统计；不询问、不保存任何日期；我随时可以撤回，撤回后立即删除；12个月内没有登记孩子出生的，自动删除；不同意或撤回不影响我办理其他任何事项。',
          textEn:
            'I register before the birth of my own will and consent separately to the street keeping this for the receipt. I know: it is health information, kept under a key of its own, not seen by community or grid, in no list, task or count; no day is asked or kept; I may withdraw at any time and it is deleted at once; after 12 months without a birth registered it is deleted; refusing or withdrawing changes nothing else.'
        }
      }
    }
  ],
  known: ['name', 'sex', 'bornOn', 'address', 'idNumber', 'phone'],
  steps: [],
  outcome: { kind: 'receipt', titleZh: '生育登记回执', titleEn: 'Receipt of a birth registration', typeCode: 'BR01' },
  fee: 0,
  qualityZh: '当场办结；只问法律需要的内容；资料不齐也先办理。',
  qualityEn: 'Done while you wait; only what the law needs is asked; served even where papers are missing.'
}
