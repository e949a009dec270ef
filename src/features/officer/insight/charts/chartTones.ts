/** Hex of the colours of charts, as in tokens.scss: a picture cannot read a CSS variable. */
export const chartTones = {
  ink2: '#36424e',
  act: '#1b3f66',
  actTint: '#e4ecf5',
  care: '#633a00',
  careMark: '#b06f00',
  careTint: '#fcf1dc',
  line: '#d8dedd',
  lineStrong: '#707c86',
  paper: '#ffffff'
} as const

/** As --font in tokens.scss. */
export const chartFont = 'PingFang SC, HarmonyOS Sans SC, MiSans, Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, sans-serif'
