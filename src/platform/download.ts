/** Browsers only: hands the person a file. Returns the sentence to show. */
export function download(name: string, content: Blob): string {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
  return `已存成文件：${name}`
}
