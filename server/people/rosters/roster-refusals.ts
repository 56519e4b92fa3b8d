import { declareRefusals } from '../../platform/refusal.ts'

declareRefusals({
  'people.roster-filter': {
    zh: '这份名册不能按“{filter}”筛选。',
    en: 'This roster is not narrowed by {filter}.',
    status: 400
  },
  'people.roster-sort': {
    zh: '这份名册不能按“{column}”排序。',
    en: 'This roster is not sorted by {column}.',
    status: 400
  },
  'people.roster-sort-wide': {
    zh: '这样排序请先选择一个街道或更小的范围。',
    en: 'To sort like this, please choose a street or a smaller area first.',
    status: 400
  },
  'people.roster-column': {
    zh: '这份名册不包含“{column}”这一列。',
    en: 'This roster has no column {column}.',
    status: 400
  },
  'people.roster-households': {
    zh: '只有本网格居民名册可以按户打印。',
    en: 'Only the roster of a grid is printed by household.',
    status: 400
  },
  'people.pdf-too-long': {
    zh: '纸质台账最多 {most} 行，请按下级地区分开打印。',
    en: 'A ledger on paper has at most {most} rows; print the areas below one by one.',
    status: 400
  },
  'people.return-no-header': {
    zh: '没有找到表头。请连同标题行一起粘贴或上传，至少要有“姓名”一列。',
    en: 'No header was found. Bring the title row too, with at least the name.',
    status: 400
  },
  'people.return-cell': {
    zh: '“{column}”不能改成所填的内容，请核对后再提交。',
    en: 'The column {column} cannot take what was filled in; please check and send again.',
    status: 400
  }
})
