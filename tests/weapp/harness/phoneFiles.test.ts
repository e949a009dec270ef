import { PhoneFiles } from './phoneFiles'

describe('the files of a phone', () => {
  it('are gone with the program when they are temporary, and stay when they were kept', () => {
    const files = new PhoneFiles()
    const [lost, kept] = [files.addTemporary(Buffer.from('a'), 'jpg'), files.save(files.addTemporary(Buffer.from('b'), 'jpg'))]
    files.write('wxfile://usr/own.jpg', Buffer.from('c'))
    files.forgetTemporary()
    expect(files.has(lost)).toBe(false)
    expect([files.read(kept), files.read('wxfile://usr/own.jpg')].join('')).toBe('bc')
  })

  it('cannot be deleted where WeChat gave the name', () => {
    const files = new PhoneFiles()
    const kept = files.save(files.addTemporary(Buffer.from('a'), 'jpg'))
    expect(() => files.unlink(kept)).toThrow('permission denied')
    files.write('wxfile://usr/own.jpg', Buffer.from('b'))
    files.unlink('wxfile://usr/own.jpg')
    expect(files.kept.join('')).toBe('a')
  })

  it('are refused beyond the limit, and those that were there stay', () => {
    const files = new PhoneFiles()
    files.limit = 10
    files.write('wxfile://usr/a', Buffer.alloc(6))
    expect(() => files.write('wxfile://usr/b', Buffer.alloc(6))).toThrow('maximum size of the file storage limit')
    expect(() => files.save(files.addTemporary(Buffer.alloc(6), 'jpg'))).toThrow('maximum size of the file storage limit')
    files.write('wxfile://usr/a', Buffer.alloc(9))
    expect(files.kept.map(bytes => bytes.length)).toEqual([9])
  })

  it('are written in the folder of the program only', () => {
    expect(() => new PhoneFiles().write('wxfile://tmp_1.jpg', Buffer.alloc(1))).toThrow('permission denied')
  })
})
