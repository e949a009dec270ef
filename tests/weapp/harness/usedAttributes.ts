import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { filesOf } from './officialCompiler'

/** An attribute that the sources set on a component of Taro's, by its name in a template. */
export interface UsedAttribute {
  tag: string
  attribute: string
  /** Where it stands, for a person to find it. */
  at: string
}

/** Every attribute and event given to a component of @tarojs/components under the folder. Spread ones are not seen; nativeProps is for browsers only. */
export function usedAttributes(folder: string): UsedAttribute[] {
  return filesOf(folder, '.tsx')
    .filter(file => !file.endsWith('.test.tsx'))
    .flatMap(file => attributesIn(file, ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)))
}

function attributesIn(file: string, source: ts.SourceFile): UsedAttribute[] {
  const components = taroComponents(source)
  const used: UsedAttribute[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const component = components.get(node.tagName.getText(source))
      if (component) {
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
        const names = node.attributes.properties.filter(ts.isJsxAttribute).map(({ name }) => name.getText(source))
        used.push(...names.filter(name => !['key', 'nativeProps'].includes(name)).map(name => ({ tag: dashed(component), attribute: inTemplate(name), at: `${file}:${line}` })))
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return used
}

/** The names that the file gives to components of Taro's, with the components' own. */
function taroComponents(source: ts.SourceFile): Map<string, string> {
  const imports = source.statements.filter(ts.isImportDeclaration).filter(({ moduleSpecifier }) => moduleSpecifier.getText(source).slice(1, -1) === '@tarojs/components')
  const bindings = imports.flatMap(({ importClause }) => {
    const named = importClause?.namedBindings
    return named && ts.isNamedImports(named) ? [...named.elements] : []
  })
  return new Map(bindings.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]))
}

/** onClick → bindtap, className → class, openType → open-type, role → aria-role. */
function inTemplate(name: string): string {
  const [, event] = /^on([A-Z].*)$/.exec(name) ?? []
  if (event) return `bind${event === 'Click' ? 'tap' : event.toLowerCase()}`
  return { className: 'class', role: 'aria-role' }[name] ?? dashed(name)
}

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter, at: number) => `${at > 0 ? '-' : ''}${letter.toLowerCase()}`)
