/**
 * Leaves the indentation out of base.wxml and utils.wxs, 1.5 KB of the main package. Taro's own setting for it,
 * `minifyXML`, takes the templates for HTML and leaves `</input>` out.
 */
exports.compactTemplate = template => {
  const buildTemplate = template.buildTemplate
  template.buildTemplate = (...options) => buildTemplate(...options).replace(/>\s+</g, '><').replace(/ {2,}/g, ' ')

  const buildXScript = template.buildXScript.bind(template)
  template.buildXScript = () => buildXScript().replace(/^ +/gm, '')
}
