/** The oldest of what package.json's browserslist names; WeChat on Android brings its own, newer engine. */
const targets = { ios: '12', chrome: '69' }

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets }]]
}
