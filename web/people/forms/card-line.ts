/** What an identity card line says of a person; sex and birth date stand in the number itself and are shown to be checked. */
interface Card {
  name: string
  sex: string
  bornOn: string
  idNumber: string
}

/**
 * Readers type the fields of a card in their own order, between tabs, commas, bars or blanks. The number is known by its form; the
 * name is the first other field of Han characters that is no sex, nation or address.
 */
export function cardIn(line: string): Card | undefined {
  const text = line.normalize('NFKC')
  const number = text.match(/(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/)?.[0]?.toUpperCase()
  if (!number) return undefined
  const name = text
    .replace(number, ' ')
    .split(/[\t,，|;；\s]+/)
    .find(
      part =>
        /^\p{Script=Han}[\p{Script=Han}·•・.]{1,29}$/u.test(part) && !/^[男女]$|族$|[省市区县镇路街号]/u.test(part)
    )
  return {
    name: name ?? '',
    sex: Number(number[16]) % 2 === 1 ? '1' : '2',
    bornOn: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    idNumber: number
  }
}
