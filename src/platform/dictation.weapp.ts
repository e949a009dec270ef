import type { DictationPort } from './port'

/** Of the plugin WechatSI, the same that reads aloud. */
interface RecordManager {
  onRecognize: (result: { result: string }) => void
  onStop: (result: { result: string }) => void
  onError: (error: { retcode: number }) => void
  start(options: { lang: 'zh_CN'; duration: number }): void
  stop(): void
}

declare const requirePlugin: ((name: string) => { getRecordRecognitionManager(): RecordManager }) | undefined

/** The longest the plugin listens, in milliseconds. */
const longestMs = 60_000

function manager(): RecordManager | undefined {
  try {
    return typeof requirePlugin === 'function' ? requirePlugin('WechatSI').getRecordRecognitionManager() : undefined
  } catch {
    return undefined
  }
}

export const canDictate: DictationPort['canDictate'] = () => manager() !== undefined

export const dictate: DictationPort['dictate'] = (onText, onEnd) => {
  const listening = manager()
  if (!listening) {
    onEnd('这部手机不能听写，请打字。')
    return () => undefined
  }
  listening.onRecognize = ({ result }) => onText(result)
  listening.onStop = ({ result }) => {
    if (result) onText(result)
    onEnd()
  }
  listening.onError = () => onEnd('没听清，请再说一次，或者打字。')
  listening.start({ lang: 'zh_CN', duration: longestMs })
  return () => listening.stop()
}
