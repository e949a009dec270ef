/** Loaded before each screen test: components and runtime import each other in a circle that only this order resolves. */
import '@tarojs/taro'
