export default definePageConfig({ navigationBarTitleText: '代为操作' })
