import { GAP } from './fold.ts'

/**
 * Some refused words are also pieces of innocent ones: 上环 of 路上环卫工人, 人流 of 老人流感疫苗, 计划外 of 计划外出,
 * and 超生 is a given name. A guard says what may stand right before and right after the word for it to count.
 * Patterns see the folded text (simplified, half-width, lower case); `before` and `after` are bodies of lookarounds.
 */
export interface Guard {
  before?: string
  after?: string
}

const EDGE_BEFORE = '(?<![\\p{Script=Han}\\p{L}])'
const EDGE_AFTER = '(?![\\p{Script=Han}\\p{L}])'
/** A house number after the word makes it a place: 上环12号. */
const NOT_NUMBERED = `(?!${GAP}\\d+${GAP}[号栋幢组队弄巷楼室])`

/** 北二环，情况属实: a ring road, or a ring of something else. */
const RING_ROAD = '[一二三四五六七内外中东西南北循连]'

/** A report counts when nothing follows, or what follows is about persons: 物业报告漏水 is about water. */
const aboutPersons: Guard = { after: `(?:${EDGE_AFTER}|(?=[孕生育计婚职人情信制日时女])|(?=的?名[单册]))` }

const after = (no: string): Guard => ({ after: `(?!${no})` })
const before = (no: string): Guard => ({ before: `(?<!${no})` })

/** An IUD word counts at the edge of a phrase or beside the words such notes use. */
const device: Guard = {
  before: `(?:${EDGE_BEFORE}|(?<=[已未曾后前年月日号时次再行做育产妇女并术宜应否]))`,
  after: `(?:${EDGE_AFTER}${NOT_NUMBERED}|(?=[时日年月后前者了术史情人原类手是否已未取检对未率数及和或]))`
}

export const guards: Record<string, Guard> = {
  上环: device,
  放环: device,
  取环: device,
  带环: device,
  戴环: device,
  置环: device,
  脱环: device,
  环检: { before: `(?<!${RING_ROAD})`, after: '(?![路街站局所科院巷中大测道村察])' },
  环情: before(RING_ROAD),
  查环: after('[境保卫节城湖山岛形线路评宇球绕视氧]'),
  透环: after('[境保氧]'),
  孕环: after('[境保]'),
  人流: {
    before: '(?:(?<![\\p{Script=Han}\\p{L}\\p{N}])|(?<=[做行施曾痛药无次过])|(?=..[术手史产]))',
    after: '(?:(?![\\p{Script=Han}\\p{L}])|(?=[术手后史产过休药证已次假时日年月]))'
  },
  流产: { before: '(?<![物交潮主一金])', after: '(?![业品值出能区权妇])' },
  引产: { before: '(?<![吸招牵指])', after: '(?![业品值出权能妇])' },
  药流: after('[通量向动程入]'),
  结扎: { before: '(?<!团)', after: '(?![实根])' },
  绝育: { before: '(?<![拒谢杜])', after: '(?![儿种苗婴幼])' },
  节育: after('[儿种苗婴幼才人有新英红民群德仁文]'),
  超生: {
    before: `(?:${EDGE_BEFORE}|(?<=[系属因为被无户规法孩胎策其是否])|(?=..[罚费对游]))`,
    after: `(?:${EDGE_AFTER}|(?=[罚费对游育子女男孩胎二三四一多两人家户情被处的了过已未时日年月数次]))`
  },
  超怀: { before: '(?<![\\p{Script=Han}\\p{L}])' },
  计划外: after('[出地省市县来迁派部勤包宣婆公孙甥国语]'),
  计外生: before('[设统会估合总累预]'),
  计外孕: before('[设统会估合总累预]'),
  政策外: after('[宣部网]'),
  政策内: after('[容部涵]'),
  生育证: after('[件据]'),
  婚育证: after('[件据]'),
  单位报告: aboutPersons,
  单位通报: aboutPersons,
  单位上报: aboutPersons,
  物业报告: aboutPersons,
  物业通报: aboutPersons,
  物业上报: aboutPersons,
  房东报告: aboutPersons,
  房东通报: aboutPersons,
  房东上报: aboutPersons,
  男扎: after('[西根实针染堆营]'),
  女扎: after('[西根实针染堆营]'),
  妇检: after('[察举]'),
  孩次: after('[日年月子]'),
  胎次: after('[日]'),
  性别鉴定: before('[苗鸟禽]'),
  月经: {
    before: '(?<![本上下每个当该次近整一二三四五六七八九十\\d])',
    after: '(?![办营费济过理手常历由销贸纪典验])'
  },
  例假: { before: '(?<![定公家年])', after: '(?![日期])' },
  停经: after('[营济过办手销费贸理纪典常]'),
  绝经: { before: '(?<!拒)', after: '(?![营济过办手销费贸理纪典常])' },
  怀上了: before('[关胸情]'),
  怀上孩: before('[关胸情]'),
  怀孩: before('[关胸情]'),
  怀胎: before('[关胸情]'),
  有孕: after('[育婴]'),
  待产: { before: '(?<![等期招接])', after: '(?![品业权出生能区证地物值])' },
  临产: { before: '(?<![濒面])', after: '(?![业权品出能区])' },
  产检: { before: '(?<![生资房地财水农特遗畜量投国破物])', after: '(?![测验疫修察查票])' },
  产前检查: before('[生投量]'),
  计生证: after('[件据]'),
  计划生育证: after('[件据]'),
  单位报送: aboutPersons,
  物业报送: aboutPersons,
  房东报送: aboutPersons,
  批准生育: after('[保津登补]'),
  公示生育: after('[登保津补服政]'),
  公示孕: after('[前育婴]'),
  计划生育协议: after('事'),
  上了环: after('[城路线境保形湖卫岛山]'),
  抢生: after('[意产活命鲜]')
}

/** Refused words that are names too: 查, 戴 and 计 are surnames, 节育 and 超生 given names. Alone in the field of a name they count as one. */
export const mayBeNames: ReadonlySet<string> = new Set([
  '查环',
  '戴环',
  '查孕',
  '计外生',
  '节育',
  '环情',
  '超生',
  '超怀'
])
