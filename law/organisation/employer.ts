import { inNoRecord } from './forbidden.ts'
import type { RecordKind } from './kind.ts'

/** 5, 10: a body that employs people in the area: what it offers families, who may be asked there, and never who works there. */
export const employer: RecordKind = {
  key: 'employer',
  titleZh: '用人单位',
  titleEn: 'Employer',
  aboutZh: '辖区里的用人单位：为职工家庭提供什么，由哪个岗位联系。不登记职工，不收职工名单。',
  aboutEn:
    'Employers of the area: what they offer families and which post one may ask. No employee is registered and no list of employees is taken.',
  articles: ['5', '10(1)', '10(3)', '10(4)'],
  operation: 'organisation.employers',
  beginning: 'adopted',
  fields: [
    {
      name: 'code',
      titleZh: '统一社会信用代码',
      titleEn: 'Unified social credit code',
      hintZh: '18位，最后一位是校验码',
      hintEn: '18 characters, the last of which checks the others',
      kind: 'code',
      required: true,
      most: 40
    },
    {
      name: 'size',
      titleZh: '规模',
      titleEn: 'Size',
      kind: 'choice',
      required: true,
      most: 10,
      options: [
        { value: 'large', titleZh: '大型单位', titleEn: 'A large body' },
        { value: 'other', titleZh: '其他单位', titleEn: 'Another' }
      ]
    },
    {
      name: 'head',
      titleZh: '负责的岗位',
      titleEn: 'Post that answers for it',
      hintZh: '写岗位，如“总经理”；对职工的假期、津贴和不受歧视负责',
      hintEn: 'A post such as general manager, who answers for leave, allowance and equal treatment',
      kind: 'line',
      required: true,
      most: 40
    },
    {
      name: 'contact',
      titleZh: '家庭友好联系人的岗位和办公电话',
      titleEn: 'Family-friendly contact: post and office phone',
      hintZh: '只写岗位和单位的办公电话，不写姓名和手机号',
      hintEn: 'A post and a phone of the office; no name, no mobile number',
      kind: 'line',
      required: true,
      most: 60
    },
    {
      name: 'offers',
      titleZh: '为职工家庭提供',
      titleEn: 'Offered to families of staff',
      kind: 'ticks',
      required: false,
      most: 200,
      options: [
        { value: 'nursing-room', titleZh: '母婴室', titleEn: 'A nursing room' },
        { value: 'flexible-hours', titleZh: '弹性工作时间', titleEn: 'Flexible hours' },
        { value: 'childcare', titleZh: '托育位', titleEn: 'Childcare places' },
        { value: 'home-days', titleZh: '居家办公日', titleEn: 'Days of work from home' },
        { value: 'holiday-care', titleZh: '寒暑假托管', titleEn: 'Care in school holidays' },
        { value: 'claims-help', titleZh: '帮助办理津贴', titleEn: 'Help with claiming the allowance' }
      ]
    },
    {
      name: 'places',
      titleZh: '托育位数量',
      titleEn: 'Childcare places',
      kind: 'number',
      required: false,
      most: 5
    }
  ],
  hasMembers: false,
  partner: {
    titleZh: '联系人的账号',
    titleEn: 'Account of the contact',
    hintZh: '能看到本单位的这一页和协议，看不到任何居民',
    hintEn: 'Sees this page and the agreements of its own body, and no resident'
  },
  taskZh: '合作记录',
  taskEn: 'Log of co-operation',
  confirmed: false,
  arises: [],
  open: ['offers', 'places'],
  refuses: [...inNoRecord, 'contraception'],
  namesNobody: true
}
