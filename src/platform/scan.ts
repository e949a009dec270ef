import type { ScanPort } from './port'

/** In browsers the phone's own camera reads the code and opens the link in it. */
export const canScan: ScanPort['canScan'] = false
export const scanCode: ScanPort['scanCode'] = async () => undefined
