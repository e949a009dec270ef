export default definePageConfig({ navigationBarTitleText: '预警与案例' })
