/** Partners of the 反诈联盟: `npm run content:publish` puts them into the database. */
import example from './example.json'

export const partnerFiles: readonly (readonly unknown[])[] = [
  example
]
