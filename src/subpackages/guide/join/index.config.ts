export default definePageConfig({ navigationBarTitleText: '和民警一起做' })
