export default definePageConfig({ navigationBarTitleText: '分享卡片' })
