import { brandOfUserAgent } from './phoneBrand'
import type { DevicePort } from './port'

export const phoneBrand: DevicePort['phoneBrand'] = () => brandOfUserAgent(navigator.userAgent)
