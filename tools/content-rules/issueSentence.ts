import type * as v from 'valibot'

const fieldNames: Record<string, string> = {
  id: '编号',
  title: '名称',
  kind: '诈骗类型',
  audiences: '人群',
  levers: '手法',
  difficulty: '难度',
  stem: '题目',
  explanation: '解释',
  advice: '怎么办',
  sources: '来源',
  reviewedOn: '核对日期',
  type: '题型',
  verdict: '答案',
  material: '材料',
  channel: '渠道',
  from: '发送方',
  text: '文字',
  clues: '线索',
  note: '说明',
  mistake: '常见误判',
  check: '怎么核实',
  options: '选项',
  why: '为什么不对',
  answer: '答案',
  publisher: '发布单位',
  date: '日期',
  grade: '可信度',
  url: '网址',
  kinds: '诈骗类型',
  outcome: '结果',
  place: '地点',
  amount: '金额',
  steps: '经过',
  turning: '转折',
  flags: '红旗',
  mark: '红旗',
  questionId: '题目',
  questionIds: '题目',
  severity: '等级',
  communities: '社区',
  area: '范围',
  action: '要做的事',
  validity: '有效期',
  until: '结束时间',
  fromDay: '开始的日子',
  untilDay: '结束的日子',
  how: '怎么骗',
  deed: '怎么做',
  greeting: '问候',
  watch: '留心',
  doing: '怎么做',
  genuine: '真的是什么样',
  name: '名字',
  communityId: '社区编号',
  venue: '哪种地方',
  address: '地址',
  offers: '能帮什么',
  latitude: '纬度',
  longitude: '经度',
  example: '示例',
  row: '列表里的一行',
  minutes: '几分钟',
  before: '开始前',
  after: '做完后',
  asks: '问题',
  routes: '走法',
  rules: '规则',
  words: '文字',
  phase: '阶段',
  drawing: '图',
  required: '要做完才算',
  tool: '按钮',
  unseen: '看不到时',
  say: '口头的话',
  ticks: '勾',
  when: '什么回答时'
}

/** `options.2.text` → `第3个选项（options）的文字（text）` */
function place(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(step => step.key)
  if (!keys.length) return '这一条'
  return keys
    .map((key, i) => {
      if (typeof key === 'number') return `第${key + 1}个`
      const next = keys[i + 1]
      const label = `${fieldNames[String(key)] ?? ''}（${String(key)}）`
      return typeof next === 'number' ? label.concat('里') : label
    })
    .join('')
}

const choices = (expected: string | null) => (expected ?? '').replace(/[()"]/g, '').replace(/ \| /g, '、')
const lengthOf = (received: unknown) => (typeof received === 'string' || Array.isArray(received) ? received.length : '？')

/** Says in words for an officer what valibot found. */
export function issueSentence(issue: v.BaseIssue<unknown>): { problem: string; mend: string } {
  const where = place(issue)
  const limit = 'requirement' in issue ? String(issue.requirement) : ''
  const many = Array.isArray(issue.input)
  switch (issue.type) {
    case 'strict_object':
      return issue.expected === 'never'
        ? { problem: `${where}不是认得的项目。`, mend: '检查拼写；用不到就删去。' }
        : { problem: `${where}没有写，或者写法不对。`, mend: '照说明里的完整例子补上。' }
    case 'max_length':
      return many
        ? { problem: `${where}有${lengthOf(issue.input)}项，最多${limit}项。`, mend: '留下最要紧的。' }
        : { problem: `${where}有${lengthOf(issue.input)}个字，最多${limit}个字。`, mend: '改短一些，一句只说一件事。' }
    case 'min_length':
      return many
        ? { problem: `${where}只有${lengthOf(issue.input)}项，至少要${limit}项。`, mend: '补上缺的。' }
        : { problem: `${where}太短，至少${limit}个字。`, mend: '写完整。' }
    case 'length':
      return { problem: `${where}有${lengthOf(issue.input)}项，要正好${limit}项。`, mend: '补上缺的，或者删去多的。' }
    case 'min_value':
    case 'max_value':
      return { problem: `${where}的数不对。`, mend: `${issue.type === 'min_value' ? '最小' : '最大'}是${limit}。` }
    case 'check':
      return issue.path?.at(-1)?.key === 'steps'
        ? { problem: `${where}要有一步是转折，也只能有一步。`, mend: '在改变了一切的那一步写上"turning": true。' }
        : { problem: `${where}里结束不在开始之后。`, mend: '开始写在前，结束写在后。' }
    case 'iso_date':
    case 'iso_timestamp':
      return { problem: `${where}“${String(issue.input)}”的写法不对。`, mend: '日期写成2026-11-21，时间写成2026-11-21T08:00:00Z。' }
    case 'picklist':
    case 'literal':
    case 'variant':
      return { problem: `${where}写的不在可选的范围里。`, mend: `只能写：${choices(issue.expected)}。` }
    case 'regex':
      return { problem: `${where}“${String(issue.input)}”的写法不对。`, mend: regexMend(issue) }
    case 'url':
    case 'starts_with':
      return { problem: `${where}不是完整的网址。`, mend: '网址要以http开头；没有官方网址就整项删去。' }
    default:
      return { problem: `${where}的类型不对。`, mend: `应当是${typeNames[issue.type] ?? issue.type}。` }
  }
}

const typeNames: Record<string, string> = { string: '加引号的文字', array: '方括号里的一列', number: '数字', integer: '整数', boolean: 'true或false，不加引号', record: '花括号里的几项' }

function regexMend(issue: v.BaseIssue<unknown>): string {
  const key = issue.path?.at(-1)?.key
  const pattern = 'requirement' in issue ? String(issue.requirement) : ''
  if (pattern === '/\\S/') return '写上文字，不能只有空格。'
  if (key === 'fromDay' || key === 'untilDay') return '月和日写成06-01这样。'
  if (key === 'reviewedOn') return '日期写成2026-11-21这样。'
  if (key === 'date' && pattern.includes('月')) return '写成2025-06-18、2025-06、2025、“9月19日，原稿未写年份”或“原稿未写年份”。'
  if (key === 'date') return '日期写成2025、2025-06或2025-06-18；原文没有年份的写“原稿未写年份”。'
  return '只用小写字母、数字和短横线，以字母开头。'
}
