/** Who issued an instrument, as the English pages name it. */
const english: Readonly<Record<string, string>> = {
  全国人民代表大会: 'National People’s Congress',
  全国人大常委会: 'Standing Committee of the National People’s Congress',
  '全国人大常委会；国务院': 'Standing Committee of the National People’s Congress; State Council',
  国务院: 'State Council',
  国务院办公厅: 'General Office of the State Council',
  '中共中央、国务院': 'Central Committee of the Party, State Council',
  '中办、国办；国家卫生健康委、财政部':
    'General Offices of the Central Committee and the State Council; Health Commission, Ministry of Finance',
  '国务院；安徽省十部门；长三角': 'State Council; ten Anhui departments; Yangtze Delta',
  安徽省人大常委会: 'Standing Committee of the Anhui People’s Congress',
  安徽省人民政府: 'Anhui government',
  安徽省: 'Anhui',
  安徽省人口计生委: 'Anhui Population and Family Planning Commission',
  '安徽省人口计生委、财政厅': 'Anhui Population and Family Planning Commission, Finance Department',
  国家计划生育委员会: 'State Family Planning Commission',
  国家网信办: 'Cyberspace Administration',
  中央网信办等: 'Cyberspace Administration and others',
  公安部等: 'Ministry of Public Security and others',
  民政部等六部门: 'Ministry of Civil Affairs and five others',
  '国家网信办、公安部': 'Cyberspace Administration, Ministry of Public Security'
}

export const issuerEn = (issuer: string): string | undefined => english[issuer]
