import { countLines } from './communityWords'

test('people are about so many, few are not told, activities are counted as they are', () => {
  const lines = countLines({
    counts: [
      { id: 'people', value: 50, before: 0 },
      { id: 'checkups', value: null, before: 5 },
      { id: 'activities', value: 3, before: 0 }
    ]
  })
  expect(lines.map(({ before, title, value }) => [title, value, before])).toEqual([
    ['练过题', '约50人', '此前13周：0人'],
    ['做过防骗体检', '不到5人', '此前13周：约5人'],
    ['宣传活动', '3场', '此前13周：0场']
  ])
})
