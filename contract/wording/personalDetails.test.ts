import { personalDetailsIn } from './personalDetails'

describe('personal details', () => {
  test.each([
    '李女士接到电话。',
    '70岁的何先生不放心。',
    '黄爹爹取了现金。',
    '出借银行卡的郑某被抓。',
    '吴某某被判刑。',
    '小李借了2万元。',
    '老王去报警。',
    '方阿姨没有转。',
    '他开着闽AB1234来取钱。',
    '加微信号abc12345。',
    '写信到someone@mail.example。',
    '卡的尾号是1234。',
    '她住在3号楼2单元。',
    '送到人民路18号。',
    '住在1203室。'
  ])('are found: %s', text => {
    expect(personalDetailsIn(text)).toHaveLength(1)
  })

  test.each([
    '一位老人接到电话。',
    '对方自称班主任老师。',
    '任何先生都可能遇到。',
    '浙江某银行的柜员多问了一句。',
    '西安某小区。',
    '民警阿姨和警方老师一起劝她。',
    '她开的是一辆外地牌照的车。',
    '尾号**12的卡。',
    '她从小李子树下走过。',
    '一位女士打110。',
    '教室里有3台电脑。'
  ])('are not seen in %s', text => {
    expect(personalDetailsIn(text)).toEqual([])
  })
})
