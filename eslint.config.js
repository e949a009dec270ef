const tseslint = require('typescript-eslint')
const reactHooks = require('eslint-plugin-react-hooks')
const importBoundaries = require('./tools/lint/importBoundaries')

const tests = ['**/*.test.{ts,tsx}', 'tests/**']

/** A page path written twice goes stale in one place: src/routes.ts spells them, everything else asks it. */
const pagePaths = [
  {
    selector: 'Literal[value=/^\\u002F(pages|subpackages)\\u002F/]',
    message: 'Page paths are spelled in src/routes.ts only.'
  },
  {
    selector: 'TemplateElement[value.raw=/\\u002F(pages|subpackages)\\u002F/]',
    message: 'Page paths are spelled in src/routes.ts only.'
  }
]

const testForms = [
  {
    selector: 'CallExpression[callee.property.name=/^(toBeDefined|toMatchSnapshot|toMatchInlineSnapshot)$/]',
    message: 'Say what the value is: this form passes for nearly everything.'
  },
  {
    selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo)$/]',
    message: 'Every test runs, always.'
  },
  { selector: 'CallExpression[callee.name=/^(xit|fit|xdescribe|fdescribe|xtest)$/]', message: 'Every test runs, always.' }
]

module.exports = tseslint.config(
  { ignores: ['dist/**', 'cloudfunctions/*/index.js', 'cloudfunctions/*/chunks/**', 'node_modules/**', '.data/**', 'coverage/**'] },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { boundaries: { rules: { imports: importBoundaries } } }
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true }
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-redeclare': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      // Stores and ports are records of functions; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An event handler may be async: its errors are values, not rejections.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      eqeqeq: 'error',
      'no-restricted-globals': ['error', { name: 'wx', message: 'Only src/platform speaks to WeChat.' }]
    }
  },
  {
    files: ['src/**/*.{ts,tsx}', 'cloud/**/*.ts', 'contract/**/*.ts', 'content/**/*.ts', 'tools/**/*.ts'],
    ignores: tests,
    rules: { 'boundaries/imports': 'error' }
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: [...tests, 'src/routes.ts', 'src/app.config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...pagePaths] }
  },
  { files: ['src/platform/**'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['src/**/*.tsx', 'src/**/use*.ts', 'tests/journeys/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules
  },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', ...testForms],
      '@typescript-eslint/no-non-null-assertion': 'off'
    }
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'no-undef': 'off', 'no-unused-vars': 'error', eqeqeq: 'error' }
  }
)
