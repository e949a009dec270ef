import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { flushOutbox } from '@/features/quiz/flushOutbox'
import { saveProfile } from '@/features/session/profileStore'
import { onReconnect } from '@/platform/network'
import { keepForOffline } from '@/platform/offline'
import '@/platform/baseStyle'
import './app.scss'

/** Sends what waits on the phone: at start, on coming back to the app, and when the network returns. */
function sendWaiting(): void {
  void flushOutbox()
  void saveProfile()
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    onReconnect(sendWaiting)
    keepForOffline()
  })
  useDidShow(sendWaiting)
  return children
}
