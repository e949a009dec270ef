import type { RenderedNode } from './officialCompiler'

/** Who handles an element's events: a page or a component instance. */
export type Handlers = Record<string, unknown>

/** An element of a rendered page. Attributes have WeChat's names: `aria-role`, `class`, `bindtap`. */
export interface PageElement {
  tag: string
  attributes: Record<string, unknown>
  text: string
  parent: PageElement | null
  children: PageElement[]
  handlers: Handlers
}

/** Renders the inside of a custom component found in a tree, or nothing when the tag is not one. */
export type ExpandComponent = (tag: string, attributes: Record<string, unknown>) => { nodes: RenderedNode[]; handlers: Handlers } | undefined

/** Turns compiled output into elements with parents, custom components opened in place. */
export function buildTree(nodes: RenderedNode[], handlers: Handlers, expand: ExpandComponent): PageElement {
  const root: PageElement = { tag: 'page', attributes: {}, text: '', parent: null, children: [], handlers }
  addNodes(root, nodes, handlers, expand)
  return root
}

function addNodes(parent: PageElement, nodes: RenderedNode[], handlers: Handlers, expand: ExpandComponent): void {
  for (const node of nodes) {
    if (typeof node !== 'object') {
      addText(parent, String(node), handlers)
      continue
    }
    const attributes = dashed(node.attr ?? {})
    const tag = node.tag.replace(/^wx-/, '')
    const component = expand(tag, attributes)
    if (component) {
      addNodes(parent, component.nodes, component.handlers, expand)
    } else if (tag === 'virtual') {
      addNodes(parent, node.children ?? [], handlers, expand)
    } else {
      const element: PageElement = { tag, attributes, text: '', parent, children: [], handlers }
      parent.children.push(element)
      addNodes(element, node.children ?? [], handlers, expand)
    }
  }
}

function addText(parent: PageElement, text: string, handlers: Handlers): void {
  if (text !== '') parent.children.push({ tag: '#text', attributes: {}, text, parent, children: [], handlers })
}

/** The compiler writes `ariaRole`; events and data-* are left as they are. */
function dashed(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`), value]))
}

/** All text inside an element, in reading order. */
export function textOf(element: PageElement): string {
  return element.text + element.children.map(textOf).join('')
}

/** An attribute that a person meets as text; empty when it is not set. */
export function attributeText(element: PageElement, name: string): string {
  const value = element.attributes[name]
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** The element and everything in it, parents first. */
export function descendants(element: PageElement): PageElement[] {
  return [element, ...element.children.flatMap(descendants)]
}

/** The element and its parents, innermost first. */
export function withParents(element: PageElement): PageElement[] {
  return element.parent ? [element, ...withParents(element.parent)] : [element]
}
