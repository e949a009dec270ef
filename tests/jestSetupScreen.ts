/** Loaded before each screen test: components and runtime import each other in a circle that only this order resolves. */
import '@tarojs/taro'

/** The test library calls act where React 18.3 would have it elsewhere; its warning on every mount hides others. */
const report = console.error
console.error = (...values: unknown[]) => {
  if (!String(values[0]).includes('ReactDOMTestUtils.act')) report(...values)
}
