/**
 * The icons the app draws, by weight: regular for things, fill for what is chosen and for verdicts, bold for chevrons.
 * Each costs about 400 bytes of the main package, so a name without a use fails a test.
 */
export const iconNames = {
  regular: [
    'airplane-takeoff', 'arrow-counter-clockwise', 'building-office', 'cardholder', 'chart-line-up', 'chat-text',
    'check-circle', 'circle', 'cloud-slash', 'credit-card', 'envelope-simple', 'export', 'file-text', 'first-aid',
    'flag', 'game-controller', 'globe-hemisphere-east', 'graduation-cap', 'heart', 'house', 'identification-card',
    'info', 'lifebuoy', 'link-simple', 'list-checks', 'money', 'monitor', 'package', 'pencil-line',
    'pencil-simple-line', 'phone', 'question', 'shopping-cart', 'square', 'storefront', 'sun-horizon', 'text-aa',
    'trash', 'user', 'users-three', 'video-camera', 'warning-octagon', 'waveform', 'x-circle'
  ],
  fill: [
    'check-circle', 'check-square', 'cloud-slash', 'flag', 'house', 'pencil-simple-line', 'question', 'radio-button',
    'user', 'warning-octagon'
  ],
  bold: [
    'caret-left', 'caret-right'
  ]
} as const
