/**
 * What the templates of base.wxml pass on, by component: a template holds every attribute and event that Taro knows of,
 * once for each depth of nesting, and the app uses a handful. Written out they were 36 KB of the main package and work for
 * every node that WeChat draws. Events bubble to `tap` and `class`, `style` and `id` are always there.
 */
const isAria = name => /^(role|aria-.+)$/.test(name)

const kept = {
  view: ['hoverClass'],
  text: [],
  image: ['src', 'mode'],
  button: ['openType', 'hoverClass'],
  input: [
    'value', 'type', 'password', 'placeholder', 'placeholderClass', 'disabled', 'maxlength', 'confirmType', 'adjustPosition', 'cursorSpacing',
    'bindInput', 'bindFocus', 'bindBlur', 'bindConfirm'
  ],
  textarea: ['value', 'placeholder', 'placeholderClass', 'disabled', 'maxlength', 'autoHeight', 'adjustPosition', 'cursorSpacing', 'bindInput', 'bindFocus', 'bindBlur'],
  picker: ['mode', 'value', 'start', 'end', 'disabled', 'bindChange', 'bindCancel'],
  'scroll-view': ['scrollX', 'scrollY']
}

const camel = name => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

/** Leaves the other attributes out of the templates; what an attribute is called in the data stays as it is. */
exports.keepUsedProps = template => {
  template.modifyCompProps = (component, props) => {
    const names = kept[component]
    if (!names) return props
    return Object.fromEntries(Object.entries(props).filter(([name]) => isAria(name) || names.includes(camel(name))))
  }
}
