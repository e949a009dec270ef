export default definePageConfig({ navigationBarTitleText: '哪里还不熟' })
