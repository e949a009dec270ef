export default definePageConfig({ navigationBarTitleText: '活动与简报' })
