import type { Draft } from './draftStore'

export const forWhomNames: Record<Draft['forWhom'], string> = {
  me: '我自己',
  family: '家里人、朋友',
  resident: '居民（我是民警、社区工作人员，替他填）'
}
