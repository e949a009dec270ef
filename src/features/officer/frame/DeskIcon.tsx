import { Image } from '@tarojs/components'
import { type IconTone, tones } from '@/shared/ui/Icon'
import { deskIconPaths, type DeskIconName } from './deskIcons'

/** Decoration beside a word, as Icon is; officers have their own set, which residents never load. */
export function DeskIcon({ name, tone = 'act', className = '' }: { name: DeskIconName; tone?: IconTone; className?: string }) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" fill="${tones[tone]}"><path d="${deskIconPaths[name]}"/></svg>`
  return <Image className={`icon icon-m ${className}`.trim()} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} aria-hidden="true" />
}
