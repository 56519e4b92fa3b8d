import { z } from 'zod'
import { asked } from './fields.ts'
import type { Matter } from './matter.ts'

/** What somebody new may wish to hear about first. */
export const newcomerWishes = [
  { value: 'health', titleZh: '看病、家庭医生、接种', titleEn: 'clinics, family doctors, vaccination' },
  { value: 'school', titleZh: '入园、入学', titleEn: 'nursery and school' },
  { value: 'family', titleZh: '育儿补贴和假期', titleEn: 'childcare subsidy and leave' },
  { value: 'elderly', titleZh: '养老服务', titleEn: 'care for the elderly' },
  { value: 'work', titleZh: '就业和培训', titleEn: 'work and training' }
] as const

/**
 * 新居民服务登记: whoever comes to live here is told what there is for them, the same as for everybody (rrp 12(3), 13(6)). Nothing is
 * checked at the door and no paper is asked for (R2, R5); a card says where to go, and not having one has no consequence.
 */
export const newcomerService: Matter = {
  key: 'newcomer-service',
  titleZh: '新居民服务登记',
  titleEn: 'Newcomer service registration',
  aboutZh:
    '新搬来的居民与本地居民享受同样的服务：社区医院和家庭医生、孩子的预防接种、入园入学、育儿补贴、免费健康检查、养老和就业服务。想了解哪一项，到社区或街道窗口随时问。自愿登记，当场领卡，不收费，不查验任何证明。',
  aboutEn:
    'The same services as for everybody: clinics and family doctors, vaccination, nursery and school, childcare subsidy, free health check-ups, care for the elderly, work. Ask at the community or the street at any time. Voluntary, done at once and free; no paper is checked.',
  operation: 'cases.newcomer-service',
  applicants: ['self', 'guardian', 'proxy', 'staff'],
  variants: [
    {
      key: 'card',
      titleZh: '领取服务卡',
      titleEn: 'Service card',
      aboutZh: '登记后当场领卡，卡上写明可以找谁、办什么。',
      aboutEn: 'A card at once, with what there is and where.',
      form: z.strictObject({
        wants: asked(
          {
            kind: 'choice',
            titleZh: '最想先了解什么（自愿选择）',
            titleEn: 'What you would like to hear about first, if you wish to say',
            askZh: '最想先了解什么？',
            askEn: 'What would you like to know first?',
            options: [...newcomerWishes]
          },
          z.enum(newcomerWishes.map(({ value }) => value))
        ).optional()
      }),
      edition: '2026-11',
      papers: [],
      ground: { kind: 'statute' }
    }
  ],
  known: ['name', 'sex', 'bornOn', 'address', 'idNumber', 'phone'],
  steps: [],
  outcome: { kind: 'receipt', titleZh: '新居民服务卡', titleEn: 'Service card for newcomers', typeCode: 'NS01' },
  welcome: true,
  fee: 0,
  qualityZh: '窗口当场办结；没来过窗口的，在手机上申请，五个工作日内回复。什么证明都不要。',
  qualityEn:
    'Done while you wait; who was never at the window asks by phone and is answered within five working days. No proof of anything.'
}
