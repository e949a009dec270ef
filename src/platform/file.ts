import type { FilePort } from './port'

export const keepText: FilePort['keepText'] = async (name, text) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
  return `已存成文件：${name}`
}
