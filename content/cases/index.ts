/** Real cases: `npm run content:publish` puts them into the database; they are in no bundle of the app. */
import customerService from './customerService.json'
import investment from './investment.json'
import rebate from './rebate.json'
import shopping from './shopping.json'

export const caseFiles: readonly (readonly unknown[])[] = [
  customerService,
  investment,
  rebate,
  shopping
]
