export default definePageConfig({ navigationBarTitleText: '骗局模拟器' })
