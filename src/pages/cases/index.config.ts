export default definePageConfig({ navigationBarTitleText: '案例', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
