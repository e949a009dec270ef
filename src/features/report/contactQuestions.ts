import type { ContactType } from '../../../contract/contactTypes'

/** What is asked for each type, and what helps to answer. */
export const contactQuestions: Record<ContactType, { question: string; hint: string }> = {
  phone: { question: '对方的电话号码|是多少？', hint: '可以粘贴，空格和+86会自动去掉。看不清就写记得的几位，别的用*代替。' },
  sms: { question: '短信是从|哪个号码来的？', hint: '短信最上面的号码，可以粘贴。短信的内容下一步再写。' },
  chat: { question: '对方的微信号、QQ号|是多少？', hint: '没有号码，写昵称或群名也行。' },
  url: { question: '网址是什么？', hint: '可以把整条信息粘贴进来，会自动留下网址。请不要再点开它。' },
  app: { question: 'App叫什么名字？', hint: '写图标下面的名字。请先不要卸载，报警时要用。' },
  card: { question: '对方的卡号|或收款账号是多少？', hint: '只写对方的。您自己的卡号、密码，一样都不要写。' },
  qr: { question: '二维码是|从哪里来的？', hint: '写一写贴在哪里、谁发的。照片后面可以放。' },
  parcel: { question: '快递单号|是多少？', hint: '写单号就行。里面的卡片可以拍照放进来。' },
  visit: { question: '上门的人|说自己是谁？', hint: '写他说的单位和来的地方，例如小区、门口。不用写您的门牌号。' }
}
