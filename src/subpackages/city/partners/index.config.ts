export default definePageConfig({ navigationBarTitleText: '反诈联盟' })
