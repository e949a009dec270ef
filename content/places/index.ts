/** Places with a code on the wall: `npm run content:publish` puts them into the database. */
import example from './example.json'

export const placeFiles: readonly (readonly unknown[])[] = [
  example
]
