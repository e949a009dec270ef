export default definePageConfig({ navigationBarTitleText: '再看一看' })
