/** A text stands in both languages or does not compile; `{name}` is filled when it is said. */
export interface Text {
  zh: string
  en: string
}

export const texts = <const T extends Record<string, Text>>(declared: T): T => declared
