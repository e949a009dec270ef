import type { Handler } from '../../handler'
import { alertDesk } from '../../publishing/alertDesk'
import { readDesk } from '../../publishing/readDesk'

/** All versions of all alerts, for editors. */
export const readAlertDesk: Handler<'alerts.desk'> = (dependencies, _caller, input) => readDesk(dependencies, alertDesk, input)
