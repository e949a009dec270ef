import { type ContentRule, type Finding, poolsWithOptions } from './content'
import { plainText } from './plainText'

const name = '选项不重样'

/** Two options with the same words cannot be told apart: whoever picks the wrong one of them was right all the same. */
export const rule: ContentRule = {
  name,
  check: content =>
    poolsWithOptions(content)
      .flatMap(({ entries }) => entries)
      .flatMap(({ file, item }): Finding[] => {
        if (item.type === 'judge') return []
        const first = new Map<string, string>()
        return item.options.flatMap(({ id, text }) => {
          const words = plainText(text)
          const earlier = first.get(words)
          if (earlier === undefined) first.set(words, id)
          return earlier === undefined
            ? []
            : [{ file, id: item.id, rule: name, problem: `选项${earlier}和选项${id}的文字一样：“${text}”。`, mend: '改其中一个，让人分得出来。' }]
        })
      })
}
