/**
 * The accessibility attributes that reach WeChat, by component. Each name costs bytes in every template of base.wxml,
 * so a component has only those that a screen reader uses on it. `role` becomes WeChat's `aria-role`.
 */
const naming = ['role', 'aria-label', 'aria-labelledby', 'aria-describedby', 'aria-hidden']
const control = [...naming, 'aria-checked', 'aria-disabled', 'aria-expanded', 'aria-pressed', 'aria-selected', 'aria-current']
const field = [...naming, 'aria-disabled', 'aria-invalid', 'aria-required']

const attributeNames = {
  View: [...control, 'aria-level', 'aria-live', 'aria-modal'],
  Text: [...naming, 'aria-disabled', 'aria-level', 'aria-live', 'aria-pressed'],
  Button: control,
  Image: naming,
  Input: field,
  Textarea: field,
  ScrollView: naming
}

/** `{ View: { role: '', … }, … }`: the empty text is Taro's notation for "no default". Runs on phones too: no recent built-ins. */
exports.accessibilityComponents = Object.keys(attributeNames).reduce((components, component) => {
  components[component] = {}
  attributeNames[component].forEach(name => {
    components[component][name] = ''
  })
  return components
}, {})
