// Styles that only browsers need. Taro's own #ifdef in styles works with pxtransform only, which is off.
import './baseStyle.h5.scss'
