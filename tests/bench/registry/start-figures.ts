import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStore } from '../../../packages/registry/src/store/embedded/open-embedded-store.ts'
import { builtProgram, serveRegistry } from '../../registry/run-server.ts'
import { median } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { freshCommand } from '../store/registrations.ts'
import { cpuSeconds } from './load.ts'

const rounds = 7
const schemas = 1_000

/**
 * The built program on a file with a thousand schemas. Starting is work and hardly waiting, so that its time on a processor is
 * what it takes on a machine without others; the clock is printed beside it.
 */
export async function startFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'start-bench-'))
  const path = join(folder, 'register.db')
  try {
    const store = await openEmbeddedStore(path)
    await Promise.all(Array.from({ length: schemas }, () => store.register(freshCommand())))
    await store.close()
    const seen: Start[] = []
    for (let round = 0; round < rounds; round++) seen.push(await startOnce(path))
    const middle = (of: (one: Start) => number): number => Math.round(median(seen.map(of)))
    console.log(`  medians of ${rounds} starts: ready after ${middle((one) => one.clock)} ms of the clock`)
    return [
      atMost(
        'processor time until ready, 1,000 schemas',
        middle((one) => one.processor),
        500,
        'ms',
      ),
      atMost(
        'memory when all of them were read',
        middle((one) => one.memory),
        200,
        'MB',
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Start {
  readonly clock: number
  readonly processor: number
  readonly memory: number
}

async function startOnce(path: string): Promise<Start> {
  const begin = performance.now()
  const registry = await serveRegistry(
    { SAMENSPRAAK_STORE_FILE: path, SAMENSPRAAK_SEED: 'true' },
    builtProgram,
  )
  try {
    const ready = await fetch(`${registry.url}/health/ready`)
    if (!ready.ok) throw new NotReadyError()
    const [clock, processor] = [performance.now() - begin, cpuSeconds(registry.processId) * 1_000]
    // All in every form, so that every memory of it is as full as it gets.
    for (let id = 1; id <= schemas; id++)
      for (const encoding of ['identity', 'gzip', 'br']) {
        const answer = await fetch(`${registry.url}/schemas/ids/${id}`, {
          headers: { 'accept-encoding': encoding },
        })
        await answer.arrayBuffer()
      }
    const status = readFileSync(`/proc/${registry.processId}/status`, 'utf8')
    const [, kilobytes = ''] = /VmRSS:\s+(\d+) kB/u.exec(status) ?? []
    return { clock, processor, memory: Number(kilobytes) / 1024 }
  } finally {
    await registry.stop()
  }
}

function atMost(name: string, value: number, limit: number, unit: string): Figure {
  return { name, value, limit, unit, bound: 'most' }
}

/** It told its address and is not ready. */
class NotReadyError extends Error {
  readonly code = 'bench/not-ready'
}
