import { Phone } from './phone'

const request = { name: 'api', data: { action: 'session.open' } }

describe('a phone', () => {
  it('does not reach the cloud while it is offline', async () => {
    const cloud = jest.fn(async () => ({ ok: true }))
    const phone = new Phone(cloud)
    phone.goOffline()
    await expect(phone.callFunction(request)).rejects.toThrow('network is unreachable')
    expect(cloud).not.toHaveBeenCalled()
    phone.goOnline()
    await expect(phone.callFunction(request)).resolves.toEqual({ ok: true })
  })

  it('fails the next call only, and the function never sees it', async () => {
    const cloud = jest.fn(async () => ({ ok: true }))
    const phone = new Phone(cloud)
    phone.failNext('UNAVAILABLE')
    await expect(phone.callFunction(request)).resolves.toMatchObject({ ok: false, code: 'UNAVAILABLE' })
    expect(cloud).not.toHaveBeenCalled()
    await expect(phone.callFunction(request)).resolves.toEqual({ ok: true })
  })

  it('can fail one action and let the others through', async () => {
    const phone = new Phone(async () => ({ ok: true }))
    phone.failNext('UNAVAILABLE', '', 'quiz.paper')
    await expect(phone.callFunction(request)).resolves.toEqual({ ok: true })
    await expect(phone.callFunction({ name: 'api', data: { action: 'quiz.paper' } })).resolves.toMatchObject({ ok: false })
  })

  it('loses a reply after the function has done its work', async () => {
    const cloud = jest.fn(async () => ({ ok: true }))
    const phone = new Phone(cloud)
    phone.loseReply()
    await expect(phone.callFunction(request)).rejects.toThrow('timeout')
    expect(cloud).toHaveBeenCalledTimes(1)
  })

  it('keeps copies, answers the empty text for a key it does not have, and refuses a value over 1 MB', () => {
    const phone = new Phone()
    const value = { n: 1 }
    phone.store('key', value)
    value.n = 2
    expect(phone.stored('key')).toEqual({ n: 1 })
    expect(phone.stored('other')).toBe('')
    expect(() => phone.store('large', 'x'.repeat(1024 * 1024))).toThrow('entry size limit')
  })

  it('refuses to keep more than 10 MB', () => {
    const phone = new Phone()
    const nearlyOne = 'x'.repeat(1024 * 1024 - 10)
    for (let i = 0; i < 10; i++) phone.store(`key${i}`, nearlyOne)
    expect(() => phone.store('one more', nearlyOne)).toThrow('exceed storage max size')
    phone.store('key0', nearlyOne)
  })
})
