export default definePageConfig({ navigationBarTitleText: '有奖竞答' })
