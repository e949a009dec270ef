import type { PagePrintPort } from './port'

export const canPrint: PagePrintPort['canPrint'] = true

export const printPage: PagePrintPort['printPage'] = () => window.print()
