import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { afterFirstPicture } from '@/platform/firstPicture'
import { onReconnect } from '@/platform/network'
import { keepForOffline } from '@/platform/offline'
import '@/platform/baseStyle'
import './app.scss'

/**
 * Sends what waits on the phone and reads what is new: at start, on coming back to the app, and when the network returns. The first page is
 * drawn before that, so the browser fetches the code for it afterwards.
 */
function send(): void {
  afterFirstPicture(() => {
    void import('@/features/quiz/flushOutbox').then(({ flushOutbox }) => flushOutbox())
    void import('@/features/alerts/refreshAlerts').then(({ refreshAlerts }) => refreshAlerts())
    void import('@/features/cases/refreshCases').then(({ refreshCases }) => refreshCases())
    void import('@/features/report/flushReports').then(({ flushReports }) => flushReports())
    void import('@/features/registration/flushRegistrations').then(({ flushRegistrations }) => flushRegistrations())
    void import('@/features/session/flushFeedback').then(({ flushFeedback }) => flushFeedback())
    void import('@/features/session/reachStore').then(({ flushReach }) => flushReach())
    void import('@/features/session/saveProfile').then(({ saveProfile }) => saveProfile())
  })
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    onReconnect(send)
    keepForOffline()
  })
  useDidShow(send)
  return children
}
