import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openEmbeddedStore } from '../../../packages/registry/src/store/embedded/open-embedded-store.ts'
import { fromRoot } from '../../../scripts/sources/files.ts'
import { builtProgram, serveRegistry } from '../../registry/run-server.ts'
import { median } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { freshCommand } from '../store/registrations.ts'

const rounds = 9
const schemas = 1_000

/**
 * The built program on a file with a thousand schemas, in turns with a program that does nothing but answer one route with
 * the same framework. The best of the rounds is what a start takes when nobody comes between; how that compares to the other
 * program does not depend on the machine. Half as much work again at the start shows in it, a slow machine does not.
 */
export async function startFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'start-bench-'))
  const path = join(folder, 'register.db')
  try {
    const store = await openEmbeddedStore(path)
    await Promise.all(Array.from({ length: schemas }, () => store.register(freshCommand())))
    await store.close()
    // The first start puts our own schemas in the store.
    await startOnce(path)
    const ours: number[] = []
    const peers: number[] = []
    for (let round = 0; round < rounds; round++) {
      peers.push(await startPeerOnce())
      ours.push(await startOnce(path))
    }
    const [best, bestOfPeer] = [Math.min(...ours), Math.min(...peers)]
    console.log(
      `  best of ${rounds} starts ${Math.round(best)} ms, middle ${Math.round(median(ours))} ms; a plain fastify ${Math.round(bestOfPeer)} and ${Math.round(median(peers))} ms`,
    )
    return [
      {
        ...atMost(
          'clock until ready with 1,000 schemas, ours / a plain fastify',
          best / bestOfPeer,
          2.4,
          'x',
        ),
        goal: `500 ms; here ${Math.round(best)}`,
      },
      atMost('memory when all of them were read', Math.round(await memoryWhenRead(path)), 200, 'MB'),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Milliseconds from nothing to the answer that it is ready. */
async function startOnce(path: string): Promise<number> {
  const begin = performance.now()
  const registry = await served(path)
  try {
    await needReady(`${registry.url}/health/ready`)
    return performance.now() - begin
  } finally {
    await registry.stop()
  }
}

async function served(path: string): ReturnType<typeof serveRegistry> {
  return serveRegistry({ SAMENSPRAAK_STORE_FILE: path, SAMENSPRAAK_SEED: 'true' }, builtProgram)
}

const peerProgram = `
  import fastify from 'fastify'
  const app = fastify()
  app.get('/health/ready', async () => ({ status: 'ready' }))
  console.log(await app.listen({ host: '127.0.0.1', port: 0 }))`

async function startPeerOnce(): Promise<number> {
  const begin = performance.now()
  const child = spawn(process.execPath, ['--input-type=module', '--eval', peerProgram], {
    cwd: fromRoot('packages', 'registry'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  try {
    for await (const line of createInterface(child.stdout)) {
      await needReady(`${line}/health/ready`)
      return performance.now() - begin
    }
    throw new NotReadyError()
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}

async function needReady(url: string): Promise<void> {
  const answer = await fetch(url)
  await answer.arrayBuffer()
  if (!answer.ok) throw new NotReadyError()
}

/** In megabytes, after all schemas were asked for in every form, so that every memory of it is as full as it gets. */
async function memoryWhenRead(path: string): Promise<number> {
  const registry = await served(path)
  try {
    for (let id = 1; id <= schemas; id++)
      for (const encoding of ['identity', 'gzip', 'br']) {
        const answer = await fetch(`${registry.url}/schemas/ids/${id}`, {
          headers: { 'accept-encoding': encoding },
        })
        await answer.arrayBuffer()
      }
    const status = readFileSync(`/proc/${registry.processId}/status`, 'utf8')
    const [, kilobytes = ''] = /VmRSS:\s+(\d+) kB/u.exec(status) ?? []
    return Number(kilobytes) / 1024
  } finally {
    await registry.stop()
  }
}

function atMost(name: string, value: number, limit: number, unit: string): Figure {
  return { name, value, limit, unit, bound: 'most' }
}

/** It told no address, or is not ready. */
class NotReadyError extends Error {
  readonly code = 'bench/not-ready'
}
