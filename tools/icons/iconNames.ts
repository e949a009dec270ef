/**
 * The icons the app draws, by weight: regular for things, fill for what is chosen and for verdicts, bold for chevrons.
 * Each costs about 400 bytes of the main package, so a name without a use fails a test.
 */
export const iconNames = {
  regular: [
    'airplane-takeoff', 'arrow-counter-clockwise', 'arrow-down', 'arrow-up', 'bank', 'bell', 'book-open-text',
    'building-office', 'cardholder', 'chart-line-up', 'chat-circle-dots', 'chat-circle-text', 'chat-text', 'check', 'check-circle',
    'check-square', 'circle', 'clock-counter-clockwise', 'cloud-slash', 'credit-card', 'device-mobile', 'envelope-simple',
    'export', 'file-text', 'first-aid', 'flag', 'game-controller', 'globe-hemisphere-east', 'graduation-cap', 'heart',
    'house', 'identification-card', 'info', 'lifebuoy', 'link-simple', 'list-checks', 'money', 'monitor', 'package',
    'pencil-line', 'pencil-simple-line', 'phone', 'question', 'radio-button', 'share-network', 'shopping-cart',
    'speaker-high', 'square', 'storefront', 'sun-horizon', 'text-aa', 'trash', 'truck', 'user', 'users-three',
    'video-camera', 'warning', 'warning-octagon', 'waveform', 'x', 'x-circle'
  ],
  fill: [
    'book-open-text', 'check-circle', 'check-square', 'circle', 'cloud-slash', 'flag', 'house', 'info',
    'pencil-simple-line', 'question', 'radio-button', 'user', 'warning', 'warning-octagon', 'x-circle'
  ],
  bold: ['caret-left', 'caret-right']
} as const
