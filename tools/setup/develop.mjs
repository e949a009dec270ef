import { spawn } from 'node:child_process'
import { forgetBuild } from './buildTarget.mjs'
import { checkSettings } from './checkSettings.mjs'
import { ensurePackages } from './installPackages.mjs'
import { leaveSignalsAlone } from './runProgram.mjs'
import { runTool } from './runTool.mjs'
import { SetupError } from './setupError.mjs'
import { withWorkLock } from './workLock.mjs'

const taro = type => ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', type, '--no-check', '--watch']
/** The server starts again when one of its sources changes; the page asks it through the development server. */
const api = ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'cloud/serve.ts']

runTool(async () => {
  const target = process.argv[2] ?? 'h5'
  if (!['h5', 'weapp'].includes(target)) throw new SetupError('Say what to develop: npm run dev (web) or npm run dev:weapp (WeChat).')
  if (target === 'h5') await checkSettings(process.env)
  await withWorkLock(ensurePackages)
  // What is built for development is not what `npm start` may serve.
  forgetBuild(target)
  process.stdout.write(
    target === 'h5'
      ? `Web app with reload: http://127.0.0.1:${process.env.DEV_PORT ?? 10086} once it is built. Ctrl-C stops it and the API.\n`
      : 'Building for WeChat on every change. Open this folder in WeChat DevTools: it reads dist/weapp. Ctrl-C stops.\n'
  )
  leaveSignalsAlone()
  runTogether(target === 'h5' ? [taro('h5'), api] : [taro('weapp')])
})

/** Ends all when one ends or a signal comes, and itself when the last is gone. */
function runTogether(scripts) {
  let code = 0
  const children = scripts.map(args => spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } }))
  const stop = () => children.forEach(child => child.kill('SIGTERM'))
  for (const child of children) {
    child.once('exit', childCode => {
      code ||= childCode ?? 0
      if (children.every(each => each.exitCode !== null || each.signalCode !== null)) process.exit(code)
      stop()
    })
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
