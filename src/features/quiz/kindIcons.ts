import type { ScamKind } from '../../../contract/vocabulary'
import type { IconName } from '@/shared/ui/icons'

/** A drawing beside each kind's word. */
export const kindIcons: Record<ScamKind, IconName> = {
  rebate: 'list-checks',
  investment: 'chart-line-up',
  shopping: 'shopping-cart',
  customerService: 'package',
  credit: 'credit-card',
  acquaintance: 'users-three',
  police: 'building-office',
  romance: 'heart',
  game: 'game-controller',
  flight: 'airplane-takeoff',
  screenSharing: 'monitor',
  nfc: 'cardholder',
  voiceCloning: 'waveform',
  parcel: 'envelope-simple',
  cashPickup: 'money',
  exam: 'graduation-cap',
  phishing: 'chat-text',
  fakeDocument: 'file-text',
  procurement: 'storefront',
  sextortion: 'video-camera',
  health: 'first-aid',
  recovery: 'arrow-counter-clockwise',
  moneyMule: 'link-simple',
  overseasJob: 'globe-hemisphere-east',
  kidnapping: 'identification-card',
  aftermath: 'lifebuoy'
}
