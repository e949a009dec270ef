import * as v from 'valibot'
import { type ContentFile, type ContentRule, type Finding, wholeFile } from './content'
import { issueSentence } from './issueSentence'
import { itemsOf, parseJson } from './parseContent'
import { roleOf, roles, type Shape } from './roles'
import { syntaxErrorLine } from './syntaxErrorLine'

const name = '格式'

const outermost: Record<Shape, string> = {
  questions: '文件的最外层应当只有kind和questions两项。',
  list: '文件的最外层应当是方括号[ ]。',
  one: '文件的最外层应当是花括号{ }，里面只写这一件。'
}

function idOf(item: unknown, index: number): string {
  const parsed = v.safeParse(v.object({ id: v.string() }), item)
  return parsed.success ? parsed.output.id : `第${index + 1}条`
}

function itemFindings(file: string, schema: v.GenericSchema, item: unknown, index: number): Finding[] {
  const result = v.safeParse(schema, item)
  if (result.success) return []
  return result.issues.map(issue => ({ file, id: idOf(item, index), rule: name, ...issueSentence(issue) }))
}

function checkFile({ path, text }: ContentFile): Finding[] {
  const role = roleOf(path)
  const whole = (problem: string, mend: string): Finding[] => [{ file: path, id: wholeFile, rule: name, problem, mend }]
  if (!role)
    return whole('这个位置不放内容文件。', '照说明里的“文件放在哪里”放。')

  // Editors on Windows may write this mark; JSON.parse refuses it, and nobody can see it.
  if (text.startsWith('\uFEFF'))
    return whole('文件开头有一个看不见的标记（BOM）。', '在编辑器里另存一次，编码选UTF-8，不要选“带BOM”的。')

  const json = parseJson(text)
  if ('error' in json)
    return whole(
      `第${syntaxErrorLine(text)}行附近写法不对，电脑读不了。`,
      '看这一行和上一行：常见的是少了逗号、多了逗号、引号没有成对。文字里的引号请用“”。'
    )

  const items = itemsOf(role, json.parsed)
  if (!items) return whole(outermost[roles[role].shape], '照同一文件夹里别的文件的样子改。')
  return items.flatMap((item, index) => itemFindings(path, roles[role].schema, item, index))
}

/** Every file can be read and every item has the shape of the contract. */
export const rule: ContentRule = { name, check: content => content.files.flatMap(checkFile) }
