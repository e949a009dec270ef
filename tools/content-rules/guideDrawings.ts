import { type Content, type ContentRule, type Finding, wholeFile } from './content'

const name = '指引的图'
export const drawingsFolder = 'src/features/registration/drawings'

function check({ guides, drawings }: Content): Finding[] {
  if (!drawings || !guides.length) return []
  const named = guides.flatMap(({ file, item }) => Object.entries(item.rules).map(([step, { drawing }]) => ({ file, id: item.id, step, drawing })))
  return [
    ...named
      .filter(({ drawing }) => !drawings.includes(drawing))
      .map(({ file, id, step, drawing }) => ({
        file,
        id,
        rule: name,
        problem: `步骤${step}要用图${drawing}，没有这张图。`,
        mend: `检查拼写，或者换一张${drawingsFolder}里有的图。`
      })),
    ...drawings
      .filter(drawing => !named.some(other => other.drawing === drawing))
      .map(drawing => ({ file: `${drawingsFolder}/${drawing}.svg`, id: wholeFile, rule: name, problem: '没有步骤用到这张图。', mend: '给步骤用上，或者删去。' }))
  ]
}

/** Every drawing that a step names is there, and every one that is there is used. */
export const rule: ContentRule = { name, check }
