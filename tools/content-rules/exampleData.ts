import { type Content, type ContentRule, type Finding, wholePool } from './content'

const name = '示例数据'

function check({ alerts, places, partners }: Content): Finding[] {
  const examples = [
    ...alerts.filter(({ item }) => item.publisher.includes('示例')),
    ...places.filter(({ item }) => item.name.includes('示例')),
    ...partners.filter(({ item }) => item.example === true || item.name.includes('示例'))
  ]
  return [...new Set(examples.map(({ file }) => file))].map(file => {
    const count = examples.filter(entry => entry.file === file).length
    return { file, id: wholePool, rule: name, problem: `有${count}条示例数据。`, mend: '上线前换成本市的。', warning: true }
  })
}

/** Made-up places, partners and publishers are told, so that none stays by mistake. */
export const rule: ContentRule = { name, check }
