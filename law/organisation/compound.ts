import { inPlaces } from './in-places.ts'
import type { RecordKind } from './kind.ts'

/** 13(1), 13(4): a residential compound with its facilities and whom one may ask there; how many live in it is a number, and nobody is listed. */
export const compound: RecordKind = {
  ...inPlaces,
  key: 'compound',
  titleZh: '住宅小区',
  titleEn: 'Compound',
  aboutZh: '小区的楼栋、设施、无障碍条件，物业和业主委员会由哪个岗位联系。只写数，不写任何住户。',
  aboutEn:
    'Buildings, facilities and step-free ways of a compound, and which post of the property company and the owners’ committee one may ask. Numbers only, never a household.',
  articles: ['13(1)', '13(4)'],
  beginning: 'adopted',
  fields: [
    {
      name: 'compound',
      titleZh: '登记的小区',
      titleEn: 'Compound of the register',
      hintZh: '楼栋和位置来自地区登记，每年的年检也在那里',
      hintEn: 'Its buildings and place come from the register of areas, with the check of each year',
      kind: 'compound',
      required: true,
      most: 36
    },
    {
      name: 'households',
      titleZh: '户数',
      titleEn: 'Households',
      hintZh: '只写数',
      hintEn: 'A number only',
      kind: 'number',
      required: true,
      most: 6
    },
    {
      name: 'facilities',
      titleZh: '设施',
      titleEn: 'Facilities',
      kind: 'ticks',
      required: false,
      most: 300,
      options: [
        { value: 'nursing-room', titleZh: '母婴室', titleEn: 'A nursing room' },
        { value: 'playground', titleZh: '儿童游乐场地', titleEn: 'A playground' },
        { value: 'childcare', titleZh: '托育点', titleEn: 'Childcare' },
        { value: 'activity-room', titleZh: '活动室', titleEn: 'A room for activities' },
        { value: 'canteen', titleZh: '助餐点', titleEn: 'A canteen for the elderly' },
        { value: 'clinic', titleZh: '卫生服务站', titleEn: 'A health station' },
        { value: 'notice-board', titleZh: '公告栏', titleEn: 'A notice board' },
        { value: 'pram-place', titleZh: '婴儿车存放处', titleEn: 'A place for prams' }
      ]
    },
    {
      name: 'accessible',
      titleZh: '无障碍条件',
      titleEn: 'Step-free ways',
      kind: 'ticks',
      required: false,
      most: 200,
      options: [
        { value: 'entrance', titleZh: '出入口没有台阶', titleEn: 'Entrances without steps' },
        { value: 'lifts', titleZh: '有电梯', titleEn: 'Lifts' },
        { value: 'ramps', titleZh: '单元门有坡道和扶手', titleEn: 'Ramps and handrails at the doors' },
        { value: 'toilet', titleZh: '无障碍卫生间', titleEn: 'A toilet for wheelchairs' },
        { value: 'parking', titleZh: '无障碍车位', titleEn: 'Parking for wheelchair users' }
      ]
    },
    {
      name: 'manager',
      titleZh: '物业公司和办公电话',
      titleEn: 'Property company and office phone',
      hintZh: '写单位、岗位和办公电话，不写姓名和手机号',
      hintEn: 'Company, post and office phone; no name, no mobile number',
      kind: 'line',
      required: false,
      most: 60
    },
    {
      name: 'committee',
      titleZh: '业主委员会',
      titleEn: 'Owners’ committee',
      kind: 'choice',
      required: true,
      most: 20,
      options: [
        { value: 'elected', titleZh: '已成立', titleEn: 'There is one' },
        { value: 'preparing', titleZh: '筹备中', titleEn: 'Being set up' },
        { value: 'none', titleZh: '没有', titleEn: 'There is none' }
      ]
    },
    {
      name: 'contact',
      titleZh: '业主委员会的办公电话',
      titleEn: 'Office phone of the owners’ committee',
      kind: 'line',
      required: false,
      most: 40
    }
  ],
  partner: {
    titleZh: '物业的账号',
    titleEn: 'Account of the property company',
    hintZh: '能看到这一页和自己的协议，看不到任何居民',
    hintEn: 'Sees this page and its own agreements, and no resident'
  },
  taskZh: '要修、要补的',
  taskEn: 'To be mended or added',
  confirmed: false,
  open: ['compound', 'households', 'facilities', 'accessible', 'manager', 'committee']
}
