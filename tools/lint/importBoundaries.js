/** ESLint rule: a file imports only what zones.js allows it. */
const path = require('node:path')
const { zones, reserved } = require('./zones')

const root = path.resolve(__dirname, '../..')
const inRepository = file => path.relative(root, file).split(path.sep).join('/')

/** @returns the path inside the repository, or null for a package */
function ownTarget(specifier, file) {
  if (specifier.startsWith('@/')) return `src/${specifier.slice(2)}`
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier)
  return null
}

const packageName = specifier => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
const names = (patterns, name) =>
  patterns.some(pattern => (pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name))

function ownProblem(zone, file, target, typeOnly) {
  const feature = zone.files.exec(file).groups?.feature
  const sameFeature = feature && target.startsWith(`src/features/${feature}/`)
  const allowed = typeOnly ? [...zone.own, ...(zone.ownTypes ?? [])] : zone.own
  return sameFeature || allowed.some(pattern => pattern.test(target)) ? null : target
}

function packageProblem(zone, file, specifier) {
  const name = packageName(specifier)
  if (reserved.some(rule => names(rule.packages, name) && !rule.only.test(file))) return name
  if (!zone?.packages || names(zone.packages, name)) return null
  return name
}

function problemOf(file, specifier, typeOnly) {
  const zone = zones.find(candidate => candidate.files.test(file))
  const target = ownTarget(specifier, file)
  if (target !== null) return zone ? ownProblem(zone, file, target, typeOnly) : null
  return packageProblem(zone, file, specifier)
}

module.exports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { forbidden: '{{file}} may not import {{target}} (see tools/lint/zones.js).' }
  },
  create(context) {
    const file = inRepository(context.filename)
    const check = (source, typeOnly) => {
      if (typeof source?.value !== 'string') return
      const target = problemOf(file, source.value, typeOnly)
      if (target) context.report({ node: source, messageId: 'forbidden', data: { file, target } })
    }
    const checkStatement = node => check(node.source, node.importKind === 'type' || node.exportKind === 'type')
    return {
      ImportDeclaration: checkStatement,
      ExportNamedDeclaration: checkStatement,
      ExportAllDeclaration: checkStatement,
      ImportExpression: node => check(node.source, false),
      'CallExpression[callee.name="require"]': node => check(node.arguments[0], false)
    }
  }
}
