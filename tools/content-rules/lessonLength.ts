import type { Lesson } from '../../contract/lesson'
import type { ContentRule } from './content'

const name = '小课堂的长短'

/** 60 to 90 seconds when read aloud at 300 characters a minute, with some room below for the pauses. */
export const limits = { least: 250, most: 450 }

const lengthOf = ({ how, flags, deed }: Lesson) =>
  [...how, ...flags.flatMap(({ mark, note }) => [mark, note]), deed].reduce((sum, text) => sum + [...text].length, 0)

/** A lesson is read in a minute or a minute and a half. */
export const rule: ContentRule = {
  name,
  check: ({ lessons }) =>
    lessons.flatMap(({ file, item }) => {
      const length = lengthOf(item)
      const finding = { file, id: item.id, rule: name, problem: `怎么骗、红旗和怎么做一共${length}个字。` }
      if (length < limits.least) return [{ ...finding, mend: `至少${limits.least}个字，把经过讲具体。` }]
      return length > limits.most ? [{ ...finding, mend: `最多${limits.most}个字，留下最要紧的。` }] : []
    })
}
