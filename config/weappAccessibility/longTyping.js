/**
 * Bundled into the mini-program. Taro sends the whole text of a field back with every key stroke, 6 KB for a long story,
 * and the field has it already. A long text goes back once, when the field is left. A short one goes at once, as Taro does:
 * what WeChat holds then differs from the empty text, so that a field can be emptied at any time.
 */
import { FormElement } from '@tarojs/runtime'

/** In characters of at most three bytes, so that a key stroke stays under 1 KB with all else it changes. */
const longest = 160

/** What each field shows and WeChat's data do not hold yet. */
const typed = new WeakMap()

const setAttribute = FormElement.prototype.setAttribute
const dispatchEvent = FormElement.prototype.dispatchEvent

FormElement.prototype.setAttribute = function (name, value) {
  if (name !== 'value') return setAttribute.call(this, name, value)
  if (typed.has(this) && typed.get(this) === value) {
    this.props.value = value
    return undefined
  }
  typed.delete(this)
  return setAttribute.call(this, name, value)
}

FormElement.prototype.dispatchEvent = function (event) {
  if (event.mpEvent && event.type === 'input') {
    const { value } = event.mpEvent.detail
    if (typeof value === 'string' && value.length > longest) typed.set(this, value)
    else typed.delete(this)
  } else if (event.mpEvent && event.type === 'blur' && typed.has(this)) {
    const value = typed.get(this)
    typed.delete(this)
    this.setAttribute('value', value)
  }
  return dispatchEvent.call(this, event)
}
