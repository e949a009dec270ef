export default definePageConfig({ navigationBarTitleText: '指引' })
