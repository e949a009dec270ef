import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { failure } from '../../contract/result'
import { precompress } from './precompress'

/** `app.3f2a91bc.js`, also with .br or .gz behind it: a new content has a new name, so it may be kept for ever. */
const hashedName = /[.-][0-9a-f]{8,32}\.\w+(\.(br|gz))?$/

/** Serves the built H5 site, if it is there, and the 404 of everything else. */
export async function serveSite(server: FastifyInstance, siteDir: string): Promise<void> {
  const root = resolve(siteDir)
  const hasSite = existsSync(join(root, 'index.html'))
  if (hasSite) {
    await precompress(root).catch((error: unknown) => server.log.warn({ err: error }, 'the site is served uncompressed'))
    await server.register(fastifyStatic, { root, preCompressed: true, cacheControl: false, setHeaders })
  }
  server.setNotFoundHandler((request, reply) =>
    hasSite && asksForPage(request)
      ? reply.code(200).sendFile('index.html')
      : reply.code(404).header('cache-control', 'no-store').send(failure('NOT_FOUND'))
  )
}

function setHeaders(reply: { header(name: string, value: string): unknown }, path: string): void {
  reply.header('cache-control', hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
}

/** The app names its pages in the address, so a page that is opened directly gets the app; a missing script does not. */
function asksForPage({ headers, method, url }: FastifyRequest): boolean {
  const [path = ''] = url.split('?')
  return ['GET', 'HEAD'].includes(method) && path !== '/api' && !/\.\w+$/.test(path) && !!headers.accept?.includes('text/html')
}
