import type { Activity } from './activity'
import type { BuiltProgram } from './builtProgram'
import type { Phone } from './phone'
import type { Track } from './wechatApi'

interface SpeechOptions {
  lang: string
  tts: boolean
  content: string
  success: (result: { retcode: number; filename: string }) => void
  fail: (error: { retcode: number; msg: string }) => void
}

/** What the program hears by, and what it does. */
interface Recorder {
  onRecognize: (result: { result: string }) => void
  onStop: (result: { result: string }) => void
  onError: (error: { retcode: number }) => void
  start: () => void
  stop: () => void
}

/** The plugin while it listens. */
export interface Listening {
  hear(words: string): void
}

/** The longest text that 微信同声传译 takes, in bytes. */
const longestText = 1000

/**
 * requirePlugin as a file of the program finds it. A plugin is there for the package alone that names it in app.json, and
 * only if the account has it.
 */
export function pluginsFor(file: string, { config }: BuiltProgram, phone: Phone, activity: Activity): (name: string) => unknown {
  const inPackage = (config.subPackages ?? []).find(({ root }) => file.startsWith(`${root.replace(/\/$/, '')}/`))
  const recorder = recorderOf(phone, activity)
  const named = { ...config.plugins, ...inPackage?.plugins }
  return name => {
    if (!named[name] || !phone.hasSpeechPlugin) throw new Error(`requirePlugin:fail plugin "${name}" is not defined`)
    return { textToSpeech: (options: SpeechOptions) => void speakWith(options, phone, activity.track), getRecordRecognitionManager: () => recorder }
  }
}

/** The one recorder of the plugin: what it has heard so far comes while it listens, and all of it once it has stopped. */
function recorderOf(phone: Phone, activity: Activity) {
  const heard: string[] = []
  const said = () => ({ result: heard.join('') })
  const recorder: Recorder = {
    onRecognize: () => undefined,
    onStop: () => undefined,
    onError: () => undefined,
    start: () => {
      heard.length = 0
      if (!phone.allowsMicrophone) {
        activity.attempt(() => recorder.onError({ retcode: -30001 }))
        return
      }
      phone.listening = {
        hear: words => {
          heard.push(words)
          activity.attempt(() => recorder.onRecognize(said()))
        }
      }
    },
    stop: () => {
      phone.listening = undefined
      activity.setTimeout(() => recorder.onStop(said()))
    }
  }
  return recorder
}

async function speakWith({ content, success, fail }: SpeechOptions, phone: Phone, track: Track): Promise<void> {
  await track(new Promise(resolve => setImmediate(resolve)))
  if (!phone.online || Buffer.byteLength(content) > longestText) return fail({ retcode: -1, msg: 'tts failed' })
  return success({ retcode: 0, filename: phone.soundOf(content) })
}

/** wx.createInnerAudioContext: what is played can be heard on the phone until it ends or is destroyed. */
export function wechatSound(phone: Phone, attempt: (run: () => void) => void) {
  return () => {
    let ended: (() => void) | undefined
    let failed: ((error: object) => void) | undefined
    const sound = {
      src: '',
      play: () => {
        if (!phone.play(sound.src, () => attempt(() => ended?.()))) attempt(() => failed?.({ errCode: 10003 }))
      },
      stop: () => phone.silence(),
      pause: () => phone.silence(),
      destroy: () => phone.silence(),
      onEnded: (listener: () => void) => (ended = listener),
      onError: (listener: (error: object) => void) => (failed = listener)
    }
    return sound
  }
}
