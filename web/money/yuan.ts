/** Fen as people read them, and back; undefined for what is no sum. */
export const yuan = (fen: number): string =>
  `¥${(fen / 100).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`

export const fenOf = (typed: string): number | undefined => {
  const plain = typed.normalize('NFKC').replace(/[¥,\s]/g, '')
  const found = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain)
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined
}
