export default definePageConfig({ navigationBarTitleText: '宣防练习' })
