export default definePageConfig({ navigationBarTitleText: '家里人', enableShareAppMessage: true })
