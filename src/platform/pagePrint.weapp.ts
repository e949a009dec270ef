import type { PagePrintPort } from './port'

/** WeChat does not print. */
export const canPrint: PagePrintPort['canPrint'] = false

export const printPage: PagePrintPort['printPage'] = () => undefined
