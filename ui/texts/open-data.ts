import { texts } from './texts.ts'

/** The public page of the open data. */
export const openDataTexts = texts({
  'law.nav.openData': { zh: '开放数据', en: 'Open data' },
  'openData.title': { zh: '开放数据', en: 'Open data' },
  'openData.lead': {
    zh: '每月末的人口汇总数，谁都可以看、可以下载、可以使用。只有总数，没有任何人的信息；少于 5 人的格子不显示，能从合计里减出它的格子也不显示。',
    en: 'Totals of the people at the end of each month, for everybody to read, download and use. There are totals only and nothing of anybody; cells of fewer than 5 are hidden, and so are those they could be subtracted from.'
  },
  'openData.none': {
    zh: '还没有发布的数据；每月初发布上个月末的数据。',
    en: 'Nothing is published yet; the end of a month is published early in the next.'
  },
  'openData.age': { zh: '居住人口，按辖区、性别和年龄组', en: 'People living here, by area, sex and age group' },
  'openData.hukou': { zh: '居住人口，按辖区和户籍所在地', en: 'People living here, by area and where their hukou is' },
  'openData.day': { zh: '日期', en: 'Day' },
  'openData.files': { zh: '下载', en: 'Download' },
  'openData.shown': { zh: '显示的格子', en: 'Cells shown' },
  'openData.shownOf': { zh: '{shown} / {all}', en: '{shown} of {all}' },
  'openData.leftOut': { zh: '信息不全、未计入的人数', en: 'People left out, not fully known' },
  'openData.few': { zh: '少于 5', en: 'fewer than 5' },
  'openData.structure': { zh: '怎么读：维度、度量和代码表', en: 'How to read it: dimensions, measure and code lists' },
  'openData.use': {
    zh: '可以自由使用，请注明来源和日期。发布后不再改动；后来补登的，计入下一次发布。',
    en: 'Free to use with source and day. What was published is never changed; what is recorded later counts in the next release.'
  }
})
