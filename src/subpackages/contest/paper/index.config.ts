export default definePageConfig({ navigationBarTitleText: '竞答答题' })
