/** Bundled into the mini-program: the runtime's short names of attributes must be numbered exactly as the template's. */
import { mergeInternalComponents } from '@tarojs/shared'
import { accessibilityComponents } from './attributes'
import './removedListener'
import './longTyping'

mergeInternalComponents(accessibilityComponents)
