import Taro from '@tarojs/taro'
import type { SpeechPort } from './port'

/** Of the plugin WechatSI (微信同声传译): text in, the address of a sound file out. */
interface SpeechPlugin {
  textToSpeech(options: {
    lang: 'zh_CN'
    tts: true
    content: string
    success: (result: { filename?: string }) => void
    fail: () => void
  }): void
}

declare const requirePlugin: ((name: string) => SpeechPlugin) | undefined

/** The plugin is named in app.config; a city that has not added it to its mini-program has no 朗读. */
function plugin(): SpeechPlugin | undefined {
  try {
    return typeof requirePlugin === 'function' ? requirePlugin('WechatSI') : undefined
  } catch {
    return undefined
  }
}

export const canSpeak: SpeechPort['canSpeak'] = () => plugin() !== undefined

export const speak: SpeechPort['speak'] = (sentences, onEnd) => {
  const voice = plugin()
  const audio = Taro.createInnerAudioContext()
  let ended = false
  const end = () => {
    if (ended) return
    ended = true
    audio.destroy()
    onEnd()
  }
  const next = (i: number) => {
    const content = sentences[i]
    if (ended || !voice || content === undefined) return end()
    voice.textToSpeech({
      lang: 'zh_CN',
      tts: true,
      content,
      success: ({ filename }) => {
        if (ended || !filename) return end()
        audio.src = filename
        audio.play()
        return undefined
      },
      fail: end
    })
    return undefined
  }
  let at = 0
  audio.onEnded(() => next(++at))
  audio.onError(end)
  next(0)
  return end
}
