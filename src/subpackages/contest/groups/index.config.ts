export default definePageConfig({ navigationBarTitleText: '一起学' })
