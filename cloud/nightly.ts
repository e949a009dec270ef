/** The entry of the WeChat cloud function `nightly`, started by the two timers in its config.json. */
import { openDependencies } from './createFunction'
import type { Dependencies } from './dependencies'
import { removeFiles } from './evidence/removeFiles'
import { keepHouse, type Upkeep } from './keepHouse'
import { deliverNotices } from './notify/deliverNotices'
import type { Notifier } from './notify/notifier'
import { outbox } from './notify/outbox'
import { createWechatNotifier } from './notify/wechat'
import { readSettings } from './settings'

/** What goes within the function's 20 seconds. */
const noticesAtOnce = 60
const figuresTime = 6_000

let opening: ReturnType<typeof openDependencies> | undefined

/** @param event names the timer; whatever is not `deliver` is the nightly one */
export async function main(event?: { TriggerName?: string }): Promise<Upkeep | { noticesDelivered: number }> {
  opening ??= openDependencies(process.env)
  try {
    const dependencies = await opening
    if (event?.TriggerName === 'deliver') {
      await removeFiles(dependencies)
      return { noticesDelivered: await deliverAll(dependencies) }
    }
    return await keepHouse(dependencies, figuresTime)
  } catch (error) {
    opening = undefined
    throw error
  }
}

/** Without a template nothing can be sent to WeChat: those messages wait for one. */
async function deliverAll(dependencies: Dependencies): Promise<number> {
  const settings = readSettings(process.env)
  const notifiers: Notifier[] = settings.notifyTemplateId ? [createWechatNotifier(settings, dependencies.log), outbox] : [outbox]
  let delivered = 0
  for (const notifier of notifiers) delivered += await deliverNotices(dependencies, notifier, noticesAtOnce)
  return delivered
}
