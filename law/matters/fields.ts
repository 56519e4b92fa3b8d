import { z } from 'zod'

/** How a field of a form is asked: its words, and the kind of input. */
export interface FieldWords {
  titleZh: string
  titleEn: string
  /** The same as a question in plain words, as a resident reads it on their own page. */
  askZh?: string
  askEn?: string
  hintZh?: string
  hintEn?: string
  /** `person`: an enrolment of the register, chosen and not typed. `account`: of a bank, shown by its last four digits. */
  kind: 'text' | 'day' | 'number' | 'person' | 'choice' | 'account'
  options?: readonly { value: string; titleZh: string; titleEn: string }[]
  /** Written by the office after it looked: nobody is asked it on their own page, and nobody answers it there. */
  byStaff?: true
  /** Which children it can be about: who was below that age on that day, or is today. */
  children?: { below: number; on?: string }
  /** Not asked where this field is filled: the register knows it then. */
  unless?: string
}

export interface FormField extends FieldWords {
  name: string
  required: boolean
}

/** Gives a value of a form its words; the schema is then all there is to know about the field. */
export const asked = <S extends z.ZodType>(words: FieldWords, schema: S): S => schema.meta({ words })

/** The fields of a form in their order, for the screen, the paper and the tests. */
export function formFields(form: z.ZodObject): FormField[] {
  return Object.entries(form.shape as Record<string, z.ZodType>).map(([name, schema]) => {
    const words = wordsOf(schema)
    if (!words) throw new Error(`the field ${name} has no words`)
    return { ...words, name, required: !schema.safeParse(undefined).success }
  })
}

/** An optional value carries the words of what it wraps. */
function wordsOf(schema: z.ZodType): FieldWords | undefined {
  const own = schema.meta()?.words as FieldWords | undefined
  return own ?? (schema instanceof z.ZodOptional ? wordsOf(schema.unwrap() as z.ZodType) : undefined)
}
