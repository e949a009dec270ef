/** WeChat gives each mini-program 200 MB for the files that stay. */
const usualLimit = 200 * 1024 * 1024

const temporary = 'wxfile://tmp'
const own = 'wxfile://usr'

/** The files of one mini-program on a phone: temporary ones, and those that stay until they are deleted. */
export class PhoneFiles {
  /** For all files that stay, in bytes. */
  limit = usualLimit
  private readonly files = new Map<string, Buffer>()
  private made = 0

  /** Files that are gone with the next restart: what the camera took, what a canvas was saved to. */
  addTemporary(bytes: Buffer, extension: string): string {
    const path = `${temporary}_${++this.made}.${extension}`
    this.files.set(path, bytes)
    return path
  }

  has(path: string): boolean {
    return this.files.has(path)
  }

  read(path: string): Buffer {
    const bytes = this.files.get(path)
    if (!bytes) throw new Error(`fail no such file or directory, open '${path}'`)
    return bytes
  }

  /** In the folder of the program only. */
  write(path: string, bytes: Buffer): void {
    if (!path.startsWith(`${own}/`)) throw new Error(`fail permission denied, open '${path}'`)
    this.keep(path, bytes)
  }

  /** A temporary file becomes one that stays, under a name of WeChat's where none is given. */
  save(from: string, to = `wxfile://store_${++this.made}`): string {
    if (!from.startsWith(temporary)) throw new Error(`fail tempFilePath file not exist, '${from}'`)
    this.keep(to, this.read(from))
    this.files.delete(from)
    return to
  }

  /** A file that WeChat named cannot be deleted in this way. */
  unlink(path: string): void {
    this.read(path)
    if (!path.startsWith(`${own}/`)) throw new Error(`fail permission denied, unlink '${path}'`)
    this.files.delete(path)
  }

  /** The program has ended. */
  forgetTemporary(): void {
    for (const path of this.files.keys()) if (path.startsWith(temporary)) this.files.delete(path)
  }

  /** All that stays. */
  get kept(): Buffer[] {
    return [...this.files].filter(([path]) => !path.startsWith(temporary)).map(([, bytes]) => bytes)
  }

  private keep(path: string, bytes: Buffer): void {
    const others = [...this.files].filter(([name]) => name !== path && !name.startsWith(temporary))
    const size = others.reduce((sum, [, held]) => sum + held.length, 0) + bytes.length
    if (size > this.limit) throw new Error('fail the maximum size of the file storage limit is exceeded')
    this.files.set(path, bytes)
  }
}
