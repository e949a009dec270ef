export default definePageConfig({ navigationBarTitleText: '高手在民间' })
