import { bySex, countedBy, notCollected, type ReportForm, type ReportRow, total } from './form.ts'

const basis = [
  { instrument: 'stat', articles: '7–9, 14, 17, 28' },
  { instrument: 'pfpl', articles: '10–11' }
]
const nowhere = (key: string, titleZh: string, titleEn: string, why: keyof typeof notCollected): ReportRow => ({
  key,
  titleZh,
  titleEn,
  part: true,
  source: { from: 'nowhere', why: notCollected[why] }
})
const told = (key: string, titleZh: string, titleEn: string): ReportRow => ({
  key,
  titleZh,
  titleEn,
  source: { from: 'typed', told: countedBy.civilAffairs }
})
const events = (
  key: string,
  titleZh: string,
  titleEn: string,
  happening: 'births' | 'deaths' | 'arrivals' | 'departures'
): ReportRow => ({
  key,
  titleZh,
  titleEn,
  source: { from: 'events', of: 'living', over: { happening } }
})
const aged = (from: number, part: true | 'within' = 'within'): ReportRow => ({
  key: `aged-${from}`,
  titleZh: `其中：${from}周岁及以上`,
  titleEn: `of these ${from} and older`,
  part,
  source: { from: 'people', at: 'end', of: 'living', who: { ages: [from] }, roster: { key: `aged-${from}` } }
})

/** Who is there, and what changed: filled from the counts alone. */
export const peopleForms: readonly ReportForm[] = [
  {
    code: 'F01',
    titleZh: '人口变动情况月报',
    titleEn: 'Population change, monthly',
    basis,
    columns: [
      { key: 'living', titleZh: '居住在本辖区', titleEn: 'Living here', of: 'living' },
      { key: 'hukou', titleZh: '户籍在本辖区', titleEn: 'Hukou here', of: 'hukou' }
    ],
    rows: [
      {
        key: 'start',
        titleZh: '月初人数',
        titleEn: 'People at the start',
        source: { from: 'people', at: 'start', of: 'living', who: {} }
      },
      events('births', '出生', 'Births', 'births'),
      {
        key: 'births-male',
        titleZh: '其中：男',
        titleEn: 'of these boys',
        part: true,
        source: { from: 'events', of: 'living', over: { happening: 'births', sex: '1' } }
      },
      {
        key: 'births-female',
        titleZh: '其中：女',
        titleEn: 'of these girls',
        part: true,
        source: { from: 'events', of: 'living', over: { happening: 'births', sex: '2' } }
      },
      nowhere('births-order', '其中：按孩次', 'of these by order of birth', 'order'),
      nowhere('births-policy', '其中：政策内', 'of these within the policy', 'policy'),
      events('deaths', '死亡', 'Deaths', 'deaths'),
      events('arrivals', '迁入', 'Arrivals', 'arrivals'),
      events('departures', '迁出', 'Departures', 'departures'),
      {
        key: 'other',
        titleZh: '其他变动（补登、更正、区划调整）',
        titleEn: 'Other change (late entries, corrections, areas cut anew)',
        source: { from: 'rest', plus: ['end', 'deaths', 'departures'], less: ['start', 'births', 'arrivals'] }
      },
      {
        key: 'end',
        titleZh: '月末人数',
        titleEn: 'People at the end',
        source: { from: 'people', at: 'end', of: 'living', who: {}, roster: { key: 'living' } }
      },
      aged(60, true),
      aged(65),
      aged(80),
      {
        key: 'children',
        titleZh: '其中：0–6周岁儿童',
        titleEn: 'of these children of 0–6',
        part: true,
        source: { from: 'people', at: 'end', of: 'living', who: { ages: [0, 6] }, roster: { key: 'children-0-6' } }
      }
    ],
    checks: [
      ...(['living', 'hukou'] as const).flatMap(column => [
        ...(['births', 'deaths', 'arrivals', 'departures'] as const).map(
          row => ({ kind: 'unusual', row, column }) as const
        ),
        { kind: 'unbalanced', row: 'other', column, whole: 'start' } as const
      ])
    ]
  },
  {
    code: 'F02',
    titleZh: '出生情况月报',
    titleEn: 'Births, monthly',
    basis,
    columns: bySex,
    rows: [
      events('births', '出生（居住在本辖区）', 'Births to who lives here', 'births'),
      {
        key: 'newcomers',
        titleZh: '其中：户籍在辖区外',
        titleEn: 'of these hukou elsewhere',
        part: true,
        source: { from: 'events', of: 'newcomers', over: { happening: 'births' } }
      },
      {
        key: 'hukou',
        titleZh: '出生（户籍在本辖区）',
        titleEn: 'Births with hukou here',
        source: { from: 'events', of: 'hukou', over: { happening: 'births' } }
      },
      {
        key: 'late',
        titleZh: '其中：出生30天以后才登记',
        titleEn: 'of these known after more than 30 days',
        part: true,
        source: { from: 'events', of: 'hukou', over: { happening: 'late-births' } }
      },
      nowhere('order', '按孩次', 'By order of birth', 'order'),
      nowhere('mothers', '按母亲年龄组', 'By age of the mother', 'mother'),
      nowhere('policy', '政策符合', 'Within the policy', 'policy')
    ],
    checks: [{ kind: 'unusual', row: 'births', column: 'all' }]
  },
  {
    code: 'F03',
    titleZh: '婚姻登记情况',
    titleEn: 'Marriages',
    basis,
    columns: [total],
    rows: [
      told('first', '初婚登记（对）', 'First marriages'),
      told('again', '再婚登记（对）', 'Further marriages'),
      told('divorces', '离婚登记（对）', 'Divorces')
    ]
  },
  {
    code: 'F04',
    titleZh: '人口流动情况月报',
    titleEn: 'Newcomers and moves, monthly',
    basis: [...basis, { instrument: 'rrp', articles: '2' }],
    columns: bySex,
    rows: [
      ...(
        [
          ['all', undefined, '户籍在外、居住在本辖区（全部）', 'Living here with hukou elsewhere (all)'],
          ['30-days', 'days30', '其中：满30天', 'of these for 30 days'],
          ['3-months', 'months3', '其中：满3个月', 'of these for 3 months'],
          ['half-year', 'halfYear', '其中：满半年', 'of these for half a year']
        ] as const
      ).map(
        ([newcomers, stay, titleZh, titleEn]): ReportRow => ({
          key: `stock-${newcomers}`,
          titleZh,
          titleEn,
          ...(stay && { part: stay === 'days30' ? (true as const) : ('within' as const) }),
          source: {
            from: 'people',
            at: 'end',
            of: 'living',
            who: { newcomers },
            roster: { key: 'in-migrants', ...(stay && { stay }) }
          }
        })
      ),
      ...(['arrivals', 'departures'] as const).flatMap((happening): ReportRow[] => {
        const [zh, en] = happening === 'arrivals' ? ['迁入', 'Arrivals'] : ['迁出', 'Departures']
        return [
          { key: happening, titleZh: zh!, titleEn: en!, source: { from: 'events', of: 'living', over: { happening } } },
          ...(
            [
              [2, '同区其他街道', 'other streets of the district'],
              [3, '同市其他区县', 'other districts of the city'],
              [4, '省内其他市', 'other cities of the province'],
              [5, '省外', 'other provinces'],
              [6, '另一端不详或在本登记之外', 'a place not told or not in this register']
            ] as const
          ).map(
            ([reach, whereZh, whereEn]): ReportRow => ({
              key: `${happening}-${reach}`,
              titleZh: `其中：${whereZh}`,
              titleEn: `of these ${whereEn}`,
              part: true,
              source: { from: 'events', of: 'living', over: { happening }, reach }
            })
          )
        ]
      })
    ],
    checks: [
      { kind: 'unusual', row: 'arrivals', column: 'all' },
      { kind: 'unusual', row: 'departures', column: 'all' }
    ]
  }
]
