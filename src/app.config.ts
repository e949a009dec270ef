/** 微信同声传译 reads stories aloud and takes dictation. A city adds it to its account first, or builds with SPEECH_PLUGIN=0. */
const speech = process.env.SPEECH_PLUGIN === '0' ? {} : { plugins: { WechatSI: { version: '0.3.6', provider: 'wx069ba97219f66d99' } } }

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/quiz/index', 'pages/cases/index', 'pages/me/index', 'pages/call/index', 'pages/stop/index'],
  subPackages: [
    {
      root: 'subpackages/quiz',
      name: 'quiz',
      pages: ['practice/index', 'checkup/index', 'progress/index', 'case/index', 'favourites/index', 'lessons/index', 'lesson/index', 'card/index']
    },
    { root: 'subpackages/report', name: 'report', pages: ['form/index', 'mine/index', 'one/index', 'status/index'] },
    {
      root: 'subpackages/guide',
      name: 'guide',
      pages: ['list/index', 'walk/index', 'join/index', 'recheck/index', 'family/index', 'assist/index', 'handover/index']
    },
    { root: 'subpackages/officer', name: 'officer', pages: ['sign-in/index', 'desk/index', 'visits/index', 'reviews/index', 'tally/index', 'people/index', 'audit/index', 'activities/index', 'practice/index'] },
    { root: 'subpackages/insight', name: 'insight', pages: ['statistics/index', 'weak/index', 'learning/index'] },
    { root: 'subpackages/work', name: 'work', pages: ['reports/index', 'publishing/index', 'loops/index', 'places/index', 'voices/index', 'contests/index'] },
    { root: 'subpackages/simulator', name: 'simulator', pages: ['list/index', 'run/index'] },
    { root: 'subpackages/contest', name: 'contest', pages: ['list/index', 'one/index', 'paper/index', 'draw/index', 'groups/index'] },
    { root: 'subpackages/voice', name: 'voice', pages: ['feedback/index', 'changes/index', 'survey/index', 'stories/index'] },
    { root: 'subpackages/city', name: 'city', pages: ['alerts/index', 'alert/index', 'letter/index', 'partners/index', 'community/index'] }
  ],
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['quiz', 'report', 'city', 'guide'] } },
  lazyCodeLoading: 'requiredComponents',
  ...speech,
  __usePrivacyCheck__: true,
  // A rough place, to sort the partners by; asked for by a tap, used on the phone only.
  requiredPrivateInfos: ['getFuzzyLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '按远近排列能帮忙的地方，位置只在手机上用' } },
  window: {
    backgroundTextStyle: 'dark',
    backgroundColor: '#ffffff',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTitleText: '反诈同行',
    navigationBarTextStyle: 'black'
  },
  // Custom, so that the labels grow with the text; the page draws it (shared/ui/TabBar).
  tabBar: {
    custom: true,
    color: '#36424e',
    selectedColor: '#1b3f66',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页', iconPath: 'assets/tab/home.png', selectedIconPath: 'assets/tab/home-on.png' },
      { pagePath: 'pages/quiz/index', text: '答题', iconPath: 'assets/tab/quiz.png', selectedIconPath: 'assets/tab/quiz-on.png' },
      { pagePath: 'pages/cases/index', text: '案例', iconPath: 'assets/tab/cases.png', selectedIconPath: 'assets/tab/cases-on.png' },
      { pagePath: 'pages/me/index', text: '我的', iconPath: 'assets/tab/me.png', selectedIconPath: 'assets/tab/me-on.png' }
    ]
  }
})
