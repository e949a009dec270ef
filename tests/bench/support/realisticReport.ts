/** Two hundred characters, as long as people tell it. */
export const story =
  '昨天下午两点多接到一个电话，对方说自己是快递公司的客服，准确说出了我的姓名、地址和上周买的东西，说包裹在路上弄丢了，要双倍赔给我。' +
  '他让我先加一个工作人员的微信，再下载一个会议软件，打开屏幕共享，说这样才能核对收款的账户。我照着做了一半，他又说我开通了百万保障，不关闭的话每个月要扣两千元，' +
  '催我把银行卡里的钱转到一个安全的账户去。我觉得不对劲，就把电话挂了，软件也删掉了，钱没有转出去，可是心里一直不踏实。'

/** A report of a phone number, with a number to call back. `{uuid}` and `{digits}` become new ones. */
export const report = {
  reportId: '{uuid}',
  contact: { type: 'phone', value: '139{digits}' },
  kind: 'customerService',
  story,
  moneyLost: 'no',
  onBehalf: false,
  evidenceIds: [],
  replyPhone: '13800138000'
}
