/** Babel plugin: jest loads CommonJS, where `import.meta.url` does not parse; its value is the file's own address. */
module.exports = ({ template }) => ({
  visitor: {
    MetaProperty(path) {
      if (!path.parentPath.isMemberExpression() || path.parent.property.name !== 'url') return
      path.parentPath.replaceWith(template.expression.ast('require("node:url").pathToFileURL(__filename).href'))
    }
  }
})
