/**
 * Taro plugin for the WeChat build. Keeps `role` and `aria-*`, which are otherwise dropped like every attribute Taro does
 * not know, so that the same JSX serves both: H5 gets `role`, WeChat gets `aria-role`. Draws icons in the template.
 */
const path = require('node:path')
const { accessibilityComponents } = require('./attributes')
const { compactTemplate } = require('./compactTemplate')
const { drawIconsInTemplate } = require('./iconsInTemplate')
const { keepUsedProps } = require('./keptProps')

module.exports = ctx => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(ctx, accessibilityComponents)
      nameRoleForWechat(platform.template)
      drawIconsInTemplate(platform.template)
      keepUsedProps(platform.template)
      compactTemplate(platform.template)
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'runtime.js'))
    }
  })
}

/** The data key stays `role`, so that React's `role` lands in it; only the attribute in the template is renamed. */
function nameRoleForWechat(template) {
  const replacePropName = template.replacePropName.bind(template)
  template.replacePropName = (name, ...rest) => replacePropName(name === 'role' ? 'aria-role' : name, ...rest)
}
