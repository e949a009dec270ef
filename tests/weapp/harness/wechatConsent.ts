import type { BuiltProgram } from './builtProgram'
import type { Phone } from './phone'
import { wechatApi, type ApiOptions, type Track } from './wechatApi'

/** What wx asks the person before it does it: reminders and the place. `tapped` says whether a tap is being handled. */
export function wechatConsent(phone: Phone, { config }: BuiltProgram, track: Track, tapped: () => boolean) {
  const subscribe = (byTap: boolean) =>
    wechatApi('requestSubscribeMessage', track, ({ tmplIds }) => {
      if (!byTap) throw new Error('requestSubscribeMessage:fail can only be invoked by user TAP gesture.')
      phone.subscribeQuestions.push(tmplIds as string[])
      if (phone.subscribeAnswer === 'fail') throw new Error('requestSubscribeMessage:fail The main switch is switched off')
      return Object.fromEntries((tmplIds as string[]).map(id => [id, phone.subscribeAnswer]))
    })
  return {
    requestSubscribeMessage: (options: ApiOptions) => subscribe(tapped())(options),
    getFuzzyLocation: wechatApi('getFuzzyLocation', track, () => {
      if (!config.requiredPrivateInfos?.includes('getFuzzyLocation')) {
        throw new Error('getFuzzyLocation:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
      }
      if (!phone.location) throw new Error('getFuzzyLocation:fail auth deny')
      return phone.location
    }),
    openLocation: wechatApi('openLocation', track, ({ latitude, longitude, name }) => {
      if (typeof latitude !== 'number' || typeof longitude !== 'number') throw new Error('openLocation:fail parameter error: latitude and longitude should be Number')
      phone.openedMaps.push({ latitude, longitude, name: typeof name === 'string' ? name : '' })
    })
  }
}
