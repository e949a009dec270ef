import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { weappDir } from './harness/builtProgram'
import { usedAttributes } from './harness/usedAttributes'

const src = resolve(__dirname, '../../src')

/** The attributes of each tag in base.wxml, those of all its templates together. */
function attributesInTemplates(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [, tag = '', rest = ''] of readFileSync(join(weappDir, 'base.wxml'), 'utf8').matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g)) {
    const names = found.get(tag) ?? new Set()
    for (const [, name = ''] of rest.matchAll(/([\w:-]+)="/g)) names.add(name)
    found.set(tag, names)
  }
  return found
}

describe('the templates of the built mini-program', () => {
  it('know every attribute and event that the sources give to a component', () => {
    const known = attributesInTemplates()
    const used = usedAttributes(src)
    expect(used.length).toBeGreaterThan(300)
    const dropped = used.filter(({ tag, attribute }) => !known.get(tag)?.has(attribute)).map(({ tag, attribute, at }) => `<${tag} ${attribute}> ${at}`)
    expect(dropped).toEqual([])
  })

  it.each([
    ['input', ['value', 'placeholder', 'placeholder-class', 'maxlength', 'confirm-type', 'bindinput', 'aria-label']],
    ['button', ['open-type', 'hover-class', 'aria-label', 'bindtap']],
    ['image', ['src', 'mode', 'aria-hidden']],
    ['view', ['bindtap', 'hover-class', 'style', 'id', 'aria-role', 'aria-live', 'aria-pressed', 'aria-modal']]
  ])('keep what a %s needs', (tag, needed) => {
    const known = attributesInTemplates().get(tag)
    expect(needed.filter(name => !known?.has(name))).toEqual([])
  })
})
