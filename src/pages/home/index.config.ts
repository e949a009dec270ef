export default definePageConfig({ navigationBarTitleText: '反诈同行' })
