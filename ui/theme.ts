import type { ThemeConfig } from 'antd'

/** Latin and common Han from the bundled font; rare Han from the bundled full font, then from HanaMin; what none has from the machine. */
export const fontStack = [
  "'Noto Sans SC'",
  "'Noto Sans SC Rare'",
  'HanaMin',
  "'Noto Sans CJK SC'",
  "'Source Han Sans SC'",
  "'PingFang SC'",
  "'Microsoft YaHei'",
  "'HarmonyOS Sans SC'",
  "'Plangothic P1'",
  "'Plangothic P2'",
  "'HanaMinB'",
  "'SimSun-ExtB'",
  "'MingLiU-ExtB'",
  'sans-serif'
].join(', ')

export const colours = {
  paper: '#faf9f6',
  sheet: '#ffffff',
  ink: '#1b1f22',
  quiet: '#565f66',
  line: '#dcdad3',
  accent: '#0f5257',
  accentSoft: '#e3eeee',
  warm: '#a34a00',
  warmSoft: '#fcead2',
  wrong: '#ab1f17',
  wrongSoft: '#fbe9e7'
} as const

export const theme: ThemeConfig = {
  token: {
    fontFamily: fontStack,
    fontSize: 14,
    lineHeight: 22 / 14,
    colorPrimary: colours.accent,
    colorLink: colours.accent,
    colorError: colours.wrong,
    colorWarning: colours.warm,
    colorText: colours.ink,
    colorTextSecondary: colours.quiet,
    colorTextPlaceholder: '#666f76',
    colorBgLayout: colours.paper,
    colorBorder: '#8d9499',
    colorBorderSecondary: colours.line,
    borderRadius: 4,
    controlHeight: 32,
    sizeUnit: 4,
    sizeStep: 4,
    wireframe: false,
    motion: false
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 600 } }
}
