import type { Delivery, Message, Notifier } from '../../cloud/notify/notifier'

/** WeChat as far as a test needs it: says what it is told to say, and remembers what it was given. */
export function playWechat(...answers: Delivery[]): Notifier & { messages: Message[] } {
  const messages: Message[] = []
  return {
    wechat: true,
    messages,
    async deliver(message) {
      messages.push(message)
      return answers.shift() ?? 'sent'
    }
  }
}
