import { attributeText, type PageElement } from './pageTree'

/**
 * The classes that take an element off the page wherever they stand: `.x { display: none }` with no rule that shows it again.
 *
 * @param style all style sheets of the build, after one another
 */
export function neverShown(style: string): Set<string> {
  const rules = [...style.replace(/@[\w-]+[^{};]*;|\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({ selector, display: /(?:^|;)\s*display:\s*([\w-]+)/.exec(body)?.[1] }))
  const hidden = rules.filter(({ display }) => display === 'none').flatMap(({ selector }) => selector.split(',').flatMap(each => /^\.([\w-]+)$/.exec(each.trim())?.[1] ?? []))
  const shown = rules.filter(({ display }) => display && display !== 'none').flatMap(({ selector }) => [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name))
  return new Set(hidden.filter(name => !shown.includes(name)))
}

/** Takes what cannot be seen, and with it all that is in it, out of the tree. */
export function removeHidden(tree: PageElement, hidden: ReadonlySet<string>): void {
  tree.children = tree.children.filter(child => !attributeText(child, 'class').split(/\s+/).some(name => hidden.has(name)))
  for (const child of tree.children) removeHidden(child, hidden)
}
