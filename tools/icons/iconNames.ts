/**
 * The icons the app draws, by weight: regular for things, fill for what is chosen and for verdicts, bold for chevrons.
 * Each costs about 400 bytes of the main package, so a name without a use fails a test.
 */
export const iconNames = {
  regular: [
    'airplane-takeoff', 'arrow-counter-clockwise', 'arrow-u-up-left', 'arrows-clockwise', 'bell-ringing', 'book-open-text', 'building-office', 'cardholder', 'chalkboard-teacher', 'chart-line-up', 'chat-text',
    'check-circle', 'circle', 'cloud-slash', 'credit-card', 'envelope-simple', 'export', 'file-text', 'first-aid',
    'flag', 'game-controller', 'gavel', 'globe-hemisphere-east', 'graduation-cap', 'heart', 'house', 'identification-card',
    'info', 'lifebuoy', 'link-simple', 'list-checks', 'magnifying-glass', 'map-pin', 'minus-circle', 'money', 'monitor', 'package', 'pencil-line',
    'pencil-simple-line', 'phone', 'qr-code', 'question', 'share-network', 'shopping-cart', 'sliders-horizontal', 'speaker-high', 'square', 'star', 'storefront', 'sun-horizon', 'text-aa',
    'trash', 'trophy', 'user', 'users-three', 'video-camera', 'warning', 'warning-octagon', 'waveform', 'x-circle'
  ],
  fill: [
    'arrow-circle-right', 'book-open-text', 'check-circle', 'check-square', 'cloud-slash', 'flag', 'hand-palm', 'house', 'pencil-simple-line', 'question', 'radio-button',
    'star',
    'user', 'warning-octagon'
  ],
  bold: [
    'caret-left', 'caret-right'
  ]
} as const

/** The same for officers' pages: no bytes of the main package. */
export const deskIconNames = {
  regular: [
    'chalkboard-teacher', 'chart-bar', 'chart-line-up', 'chat-circle-text', 'clock', 'clock-counter-clockwise', 'copy', 'download-simple', 'flag', 'flow-arrow', 'house', 'image', 'list',
    'list-checks', 'lock', 'map-pin', 'megaphone', 'newspaper', 'printer', 'qr-code', 'stack', 'sun-horizon', 'trophy', 'users-three'
  ],
  fill: [
    'calendar-blank', 'chalkboard-teacher', 'chart-bar', 'chart-line-up', 'chat-circle-text', 'clock', 'clock-countdown', 'clock-counter-clockwise', 'flag', 'flow-arrow', 'house', 'list-checks', 'map-pin', 'megaphone',
    'newspaper', 'sun-horizon', 'trophy', 'users-three'
  ],
  bold: []
} as const
