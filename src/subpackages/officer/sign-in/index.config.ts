export default definePageConfig({ navigationBarTitleText: '民警登录' })
