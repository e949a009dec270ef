export default definePageConfig({ navigationBarTitleText: '开奖与核对' })
