/**
 * Bundled into the mini-program. Taro 4.2.1 turns a Text or Image that loses its last listener into `pure-text` or
 * `pure-image`; only `pure-view` exists, so React throws and the page goes blank. Such an element keeps its template,
 * whose event handler then finds no listener.
 */
import { TaroElement } from '@tarojs/runtime'

const removeEventListener = TaroElement.prototype.removeEventListener

TaroElement.prototype.removeEventListener = function (type, handler, sideEffect) {
  return removeEventListener.call(this, type, handler, this.nodeName === 'view' ? sideEffect : false)
}
