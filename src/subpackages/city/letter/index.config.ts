export default definePageConfig({ navigationBarTitleText: '致来客' })
