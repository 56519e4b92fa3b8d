/** How a fact is written for the exchange: as it stands, a day as eight digits, an area as its national code of twelve digits. */
type Written = 'text' | 'day' | 'area'

export interface ExchangeColumn {
  /** The title in the exchange. */
  title: string
  /** The column of our lists it is filled from; one that a list may not show stays empty. */
  from: string
  as: Written
  /** Our codes to those of the exchange, where they differ. */
  codes?: Readonly<Record<string, string>>
}

export interface ExchangeLayout {
  key: string
  titleZh: string
  titleEn: string
  /** Whether somebody compared it with the official layout. Until then every screen and file says that it was not. */
  verified: boolean
  columns: readonly ExchangeColumn[]
}

const column = (
  title: string,
  from: string,
  as: Written = 'text',
  codes?: ExchangeColumn['codes']
): ExchangeColumn => ({
  title,
  from,
  as,
  ...(codes && { codes })
})

/**
 * The provincial exchange of the whole-population system (standard art. 14(3)). Its official layout is not public: these are the
 * names the standard and national codes use (GB 11643, GB/T 2260, GB/T 2261.1, GB/T 4761, GB/T 7408). An installation that holds the layout
 * changes titles, order and codes here and nowhere else. There is no column for marriage, births, contraception or a method, and no sex
 * beside an age: what a list may not show does not leave in another coat (R1 to R13).
 */
export const provinceExchange: ExchangeLayout = {
  key: 'province',
  titleZh: '省全员人口交换格式',
  titleEn: 'Layout of the provincial exchange',
  verified: false,
  columns: [
    column('姓名', 'name'),
    column('公民身份号码', 'idNumber'),
    column('出生日期', 'bornOn', 'day'),
    column('户编号', 'household'),
    column('与户主关系代码', 'headRelation'),
    column('现居住地行政区划代码', 'area', 'area'),
    column('现居住地详细地址', 'address'),
    column('户籍地行政区划代码', 'otherArea', 'area'),
    column('入住日期', 'stayFrom', 'day'),
    column('联系电话', 'phone')
  ]
}
