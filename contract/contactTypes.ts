/** The ways a suspicious contact comes. */
import * as v from 'valibot'

export const contactTypeNames = {
  phone: '电话',
  sms: '短信',
  chat: '微信、QQ',
  url: '网址',
  app: 'App',
  card: '银行卡、收款码',
  qr: '二维码',
  parcel: '快递',
  visit: '上门'
} as const
export type ContactType = keyof typeof contactTypeNames
export const contactTypes = Object.keys(contactTypeNames) as ContactType[]
export const ContactType = v.picklist(contactTypes)
