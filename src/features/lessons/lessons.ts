import { lessonFiles } from '../../../content/lessons'
import type { Lesson } from '../../../contract/lesson'

// JSON imports have widened types; `npm run content:check` parses every file with the schema before a build.
export const lessons = lessonFiles as unknown as Lesson[]

export const lessonById = (id: string): Lesson | undefined => lessons.find(lesson => lesson.id === id)
