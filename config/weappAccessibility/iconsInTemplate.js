/**
 * Lets an Image's src be `icon:<name>:<hex>`: the template draws it. Written out, an icon is 800 bytes in every setData,
 * two thirds of what a question sends; so it is 20, and the paths cross to the renderer once, with the code.
 */
const fs = require('node:fs')
const path = require('node:path')

const iconsFile = path.resolve(__dirname, '../../src/shared/ui/icons.ts')

exports.drawIconsInTemplate = template => {
  const getAttrValue = template.getAttrValue.bind(template)
  template.getAttrValue = (value, name, element) =>
    getAttrValue(name === 'src' && /^(static-)?image$/.test(element) ? `xs.icon(${value})` : value, name, element)

  const buildXSTmpExtra = template.buildXSTmpExtra.bind(template)
  template.buildXSTmpExtra = () => `${buildXSTmpExtra()},\n  icon: icon`

  const buildXScript = template.buildXScript.bind(template)
  template.buildXScript = () => `${iconScript()}\n${buildXScript()}`
}

/** In WXS, which has neither templates nor arrow functions. */
function iconScript() {
  const lines = [...fs.readFileSync(iconsFile, 'utf8').matchAll(/^ {2}'[\w-]+': '[^']+'/gm)].map(match => match[0])
  return `var paths = {
${lines.join(',\n')}
}
function icon(src) {
  if (src === undefined || src.indexOf('icon:') !== 0) return src
  var parts = src.split(':')
  var svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" fill="#' + parts[2] + '"><path d="' + paths[parts[1]] + '"/></svg>'
  return 'data:image/svg+xml,' + encodeURIComponent(svg)
}`
}
