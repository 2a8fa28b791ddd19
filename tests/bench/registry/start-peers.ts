import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { fromRoot } from '../../../scripts/sources/files.ts'
import type { Target } from './load.ts'

/** A server that gives the same answer as the registry does at one path. */
export interface Peer extends Target {
  readonly stop: () => Promise<void>
}

/** The answer that all of them give. */
export interface PeerAnswer {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** A fastify with one route. */
export async function startFastify({ headers, body }: PeerAnswer): Promise<Peer> {
  const given = { headers, body: body.toString('base64'), gzip: gzipSync(body).toString('base64') }
  return startNode('read-peer.ts', JSON.stringify(given))
}

/** A server that only keeps what it gets, in a file or in a PostgreSQL. */
export async function startKeeper(place: string): Promise<Peer> {
  return startNode('write-peer.ts', place)
}

async function startNode(name: string, given: string): Promise<Peer> {
  const program = fromRoot('packages/registry/test/bench', name)
  const child = spawn(process.execPath, [program, given], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await firstLine(child)
  return { url: `http://127.0.0.1:${port}`, processId: child.pid ?? 0, stop: () => ended(child) }
}

/** nginx with one worker, the file beside its compressed form, and no log: as fast as it goes. */
export async function startNginx({ path, body }: PeerAnswer): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  // Its worker is another user.
  chmodSync(folder, 0o755)
  const [file, port] = [join(folder, 'www', path), await freePort()]
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, body)
  writeFileSync(`${file}.gz`, gzipSync(body))
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port))
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await untilServed(`${url}${path}`)
  const main = child.pid ?? 0
  const worker = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim()
  const stop = async (): Promise<void> => {
    await ended(child)
    rmSync(folder, { recursive: true })
  }
  return { url, processId: Number(worker), stop }
}

function configuration(folder: string, port: number): string {
  return `
    daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr error;
    events { worker_connections 256; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=10;
      default_type application/schema+json;
      server {
        listen 127.0.0.1:${port}; root ${folder}/www; etag on; gzip_static on; gzip_vary on;
        add_header Cache-Control "public, max-age=31536000, immutable";
      }
    }`
}

async function untilServed(url: string): Promise<void> {
  for (;;) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => undefined,
    )
    if (status === 200) return
    await wait(50)
  }
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
}

async function firstLine({ stdout }: ChildProcess): Promise<string | undefined> {
  for await (const line of createInterface(stdout ?? Readable.from([]))) return line
  return undefined
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => void server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
