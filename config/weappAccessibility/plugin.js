/**
 * Taro plugin: keeps `role` and `aria-*` in the WeChat build, which otherwise drops every attribute it does not know.
 * With it the same JSX serves both: H5 gets `role`, WeChat gets `aria-role`.
 */
const path = require('node:path')
const { accessibilityComponents } = require('./attributes')

module.exports = ctx => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(ctx, accessibilityComponents)
      nameRoleForWechat(platform.template)
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'runtime.js'))
    }
  })
}

/** The data key stays `role`, so that React's `role` lands in it; only the attribute in the template is renamed. */
function nameRoleForWechat(template) {
  const replacePropName = template.replacePropName.bind(template)
  template.replacePropName = (name, ...rest) => replacePropName(name === 'role' ? 'aria-role' : name, ...rest)
}
