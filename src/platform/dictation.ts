import type { DictationPort } from './port'

interface Recognition {
  lang: string
  continuous: boolean
  interimResults: boolean
  onresult: (event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void
  onerror: (event: { error: string }) => void
  onend: () => void
  start(): void
  stop(): void
}

type Maker = new () => Recognition

const maker = (): Maker | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = window as { SpeechRecognition?: Maker; webkitSpeechRecognition?: Maker }
  return SpeechRecognition ?? webkitSpeechRecognition
}

export const canDictate: DictationPort['canDictate'] = () => typeof window !== 'undefined' && maker() !== undefined

export const dictate: DictationPort['dictate'] = (onText, onEnd) => {
  const Recogniser = maker()
  if (!Recogniser) {
    onEnd('这部手机不能听写，请打字。')
    return () => undefined
  }
  const recognition = new Recogniser()
  recognition.lang = 'zh-CN'
  recognition.continuous = true
  recognition.interimResults = true
  let problem: string | undefined
  recognition.onresult = ({ results }) => onText(Array.from(results, heard => heard[0]?.transcript ?? '').join(''))
  recognition.onerror = ({ error }) => {
    problem = error === 'not-allowed' ? '没有允许使用麦克风，请打字，或在设置里允许。' : '没听清，请再说一次，或者打字。'
  }
  recognition.onend = () => onEnd(problem)
  recognition.start()
  return () => recognition.stop()
}
