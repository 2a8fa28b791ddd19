import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { extname, join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** A site that is served on a free port of this machine. */
export interface ServedSite {
  readonly origin: string
  close(): void
}

/** Starts a static host as a municipality has one. */
export async function serveSite(root: string): Promise<ServedSite> {
  const server = createServer(answerFrom(root)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() }
}

/** Folders answer with their index, the rest with the page of 404. */
function answerFrom(root: string): RequestListener {
  return (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
    const asked = join(root, path)
    const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked
    const found = existsSync(file)
    const sent = found ? file : join(root, '404.html')
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(sent)] ?? 'application/octet-stream',
    })
    response.end(readFileSync(sent))
  }
}
