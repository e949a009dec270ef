import { Image } from '@tarojs/components'
import { type IconName, iconPaths } from './icons'

/** Hex of the tones an icon may have, as in tokens.scss: an image cannot read a CSS variable. */
export const tones = {
  ink: '#17212b',
  ink2: '#36424e',
  act: '#1b3f66',
  onAct: '#ffffff',
  scam: '#872613',
  genuine: '#0a5039',
  unsure: '#4a3b78',
  care: '#633a00',
  line: '#707c86'
} as const

export type IconTone = keyof typeof tones

const made = new Map<string, string>()

function sourceOf(name: IconName, tone: IconTone): string {
  // In WeChat the template draws it from this short name, so that no picture is sent with a tap; see config/weappAccessibility.
  if (process.env.TARO_ENV === 'weapp') return `icon:${name}:${tones[tone].slice(1)}`
  const key = `${name} ${tone}`
  let source = made.get(key)
  if (!source) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" fill="${tones[tone]}"><path d="${iconPaths[name]}"/></svg>`
    source = `data:image/svg+xml,${encodeURIComponent(svg)}`
    made.set(key, source)
  }
  return source
}

interface IconProps {
  name: IconName
  tone?: IconTone
  size?: 'm' | 'l' | 's'
  className?: string
}

/** Decoration beside a word; never alone, so screen readers skip it. The same in browsers and in WeChat. */
export function Icon({ name, tone = 'act', size = 'm', className = '' }: IconProps) {
  return <Image className={`icon icon-${size} ${className}`.trim()} src={sourceOf(name, tone)} aria-hidden="true" />
}
