import path from 'node:path'
import type { Compiler } from 'webpack'

/**
 * Takes Taro's reader of HTML out of the mini-program, 8 KB of the main package: nothing here is written as HTML, and `enableInnerHTML`
 * alone takes away only who would ask it.
 */
export class WithoutHtml {
  apply(compiler: Compiler): void {
    new compiler.webpack.NormalModuleReplacementPlugin(/inner-html[\\/]html\.js$/, path.join(__dirname, 'noHtml.js')).apply(compiler)
  }
}
