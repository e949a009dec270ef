import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

export const listPartners: Handler<'partners.list'> = async ({ store }) => success({ partners: await store.places.partners() })
