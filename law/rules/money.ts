/** Money is an integer of fen. Floating yuan lose a fen somewhere, and a subsidy is not a rounding error. */

/** Fen of an amount in yuan, as the parameters carry it. Throws RangeError for what is no whole number of fen. */
export function fenOfYuan(yuan: number): number {
  const fen = Math.round(yuan * 100)
  if (!Number.isSafeInteger(fen) || fen < 0 || Math.abs(fen - yuan * 100) > 1e-6)
    throw new RangeError(`no fen: ${yuan}`)
  return fen
}

/** `¥3,600.00` of 360000 fen. Throws RangeError for what is no whole number of fen. */
export function moneyText(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`no fen: ${fen}`)
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `¥${yuan}.${String(fen % 100).padStart(2, '0')}`
}
