/** Communities and their stations: `npm run content:publish` puts them into the database. */
import example from './example.json'

export const areaFiles: readonly (readonly unknown[])[] = [
  example
]
