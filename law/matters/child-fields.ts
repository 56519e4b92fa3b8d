import { z } from 'zod'
import { asked } from './fields.ts'

/** The child a form is about: chosen from the register, or told by name and day of birth where it is not there. */
export const childKnown = (hintZh: string, hintEn: string) =>
  asked(
    {
      kind: 'person',
      titleZh: '孩子（登记册中已有时选择）',
      titleEn: 'The child, where the register has it',
      hintZh,
      hintEn
    },
    z.uuid()
  ).optional()

export const childName = asked(
  { kind: 'text', unless: 'child', titleZh: '孩子姓名', titleEn: 'Name of the child' },
  z.string().trim().min(1).max(100)
).optional()

export const childBornOn = asked(
  { kind: 'day', unless: 'child', titleZh: '孩子出生日期', titleEn: 'Day of birth of the child' },
  z.iso.date()
).optional()
