import { z } from 'zod'
import { asked, type FieldWords } from './fields.ts'

/** The child a form is about: chosen from the register, or told by name and day of birth where it is not there. */
export const childKnown = (hintZh: string, hintEn: string, children?: FieldWords['children']) =>
  asked(
    {
      kind: 'person',
      titleZh: '孩子',
      titleEn: 'The child',
      askZh: '是为哪个孩子办？',
      askEn: 'Which child is it for?',
      ...(children && { children }),
      hintZh,
      hintEn
    },
    z.uuid()
  ).optional()

export const childName = asked(
  {
    kind: 'text',
    unless: 'child',
    titleZh: '孩子姓名',
    titleEn: 'Name of the child',
    askZh: '孩子叫什么名字？',
    askEn: 'What is the child’s name?'
  },
  z.string().trim().min(1).max(100)
).optional()

export const childBornOn = asked(
  {
    kind: 'day',
    unless: 'child',
    titleZh: '孩子出生日期',
    titleEn: 'Day of birth of the child',
    askZh: '孩子是哪天出生的？',
    askEn: 'On which day was the child born?'
  },
  z.iso.date()
).optional()
