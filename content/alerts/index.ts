/** 预警 by the calendar: `npm run content:publish` puts them into the database. */
import topics from './topics.json'

export const alertFiles: readonly (readonly unknown[])[] = [
  topics
]
