export default definePageConfig({ navigationBarTitleText: '闭环' })
