import type { FamilyLink } from '../../../contract/registrationReplies'

/** How far they are, as the person who sent the guide may know it. */
export function familyLine({ state, progress }: Pick<FamilyLink, 'state' | 'progress'>): string {
  switch (state) {
    case 'sent':
      return '还没打开'
    case 'declined':
      return '不想让人看，这样也好'
    case 'revoked':
      return '已撤回'
    case 'expired':
      return '30天没打开，链接过期了'
    case 'agreed':
      if (!progress) return '同意了，还没开始'
      if (progress.finished) return '做完了'
      return progress.done ? `做到第${progress.done}步，共${progress.total}步` : `打开了，共${progress.total}步`
  }
}
