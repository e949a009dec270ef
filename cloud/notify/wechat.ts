import type sdk from 'wx-server-sdk'
import type { Log } from '../dependencies'
import type { Settings } from '../settings'
import { loadSdk } from './loadSdk'
import type { Notifier } from './notifier'

type Sdk = Pick<typeof sdk, 'openapi'>

/** Did not agree, has used the agreement up or taken it back; nobody with this openid. */
const refusals = [43101, 40003]
/** What WeChat lets a field of a template hold. */
const longest = 20
/** Home shows the alert atop. */
const page = 'pages/home/index'

/**
 * Sends subscribe messages. Only inside a cloud function: anywhere else the SDK ends the process for want of credentials,
 * so it is loaded with the first message and not before.
 *
 * @param load for tests
 */
export function createWechatNotifier(
  { notifyTemplateFields, notifyTemplateId = '' }: Pick<Settings, 'notifyTemplateId' | 'notifyTemplateFields'>,
  log: Log,
  load: () => Promise<Sdk> = loadSdk
): Notifier {
  const [titleField = '', textField = ''] = notifyTemplateFields
  let loading: Promise<Sdk> | undefined
  return {
    wechat: true,
    async deliver({ openid, text, title }) {
      if (!openid) return 'refused'
      try {
        loading ??= load()
        const data = { [titleField]: { value: cut(title) }, [textField]: { value: cut(text) } }
        await (await loading).openapi.subscribeMessage.send({ touser: openid, templateId: notifyTemplateId, page, data })
        return 'sent'
      } catch (error) {
        const { errCode } = error as { errCode?: number }
        // The code only: the SDK's own words may hold the openid.
        log.warn({ errCode }, 'a message was not sent')
        return refusals.includes(errCode ?? 0) ? 'refused' : 'later'
      }
    }
  }
}

const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
