/** The letters of GB 32100: those that look like figures are left out. */
const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The unified social credit code as it is written in full, from what was typed. */
export const plainCreditCode = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** Whether it is a unified social credit code: 18 letters of GB 32100-2015, the last the check of the others by modulus 31. */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false
  let sum = 0
  let weight = 1
  for (const letter of code.slice(0, 17)) {
    sum += letters.indexOf(letter) * weight
    weight = (weight * 3) % 31
  }
  return letters[(31 - (sum % 31)) % 31] === code[17]
}
