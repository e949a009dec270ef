// Styles that only WeChat needs; see baseStyle.ts.
import './baseStyle.weapp.scss'
