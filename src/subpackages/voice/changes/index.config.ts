export default definePageConfig({ navigationBarTitleText: '你的建议改了什么' })
