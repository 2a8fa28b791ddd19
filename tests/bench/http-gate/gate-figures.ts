import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sample } from '@samenspraak/sdk/sample'
import { fromRoot } from '../../../scripts/sources/files.ts'
import { serveRegistry } from '../../registry/run-server.ts'
import { median } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { cpuSeconds, wrk } from '../registry/load.ts'
import type { Target } from '../registry/load.ts'
import { needPrograms } from '../registry/programs.ts'

const rounds = 5
const path = '/v1/validaties/ondersteuningsplan.v1'

/**
 * A plan of about 7 kB posted to the registry and to a server with the same framework that only reads the body, by turns over
 * 32 connections. What counts is answers for a second of processor, so others may use the machine.
 */
export async function gateFigures(): Promise<readonly Figure[]> {
  needPrograms('wrk')
  const folder = mkdtempSync(join(tmpdir(), 'gate-bench-'))
  const file = join(folder, 'plan.json')
  const plan = planOfSevenKilobytes()
  writeFileSync(file, plan)
  const registry = await serveRegistry({ SAMENSPRAAK_SEED: 'true' })
  const peer = await startPeer()
  try {
    await needValid(registry.url, plan)
    const ratios: number[] = []
    for (let round = -1; round < rounds; round++) {
      const theirs = await rate(peer, file)
      const ours = await rate(registry, file)
      // The first round is for warming up.
      if (round >= 0) ratios.push(ours / theirs)
      console.log(
        `  answers a second of processor: reading ${Math.round(theirs)}, judging ${Math.round(ours)}`,
      )
    }
    return [
      {
        ...{ name: 'plans of 7 kB judged / only read', value: median(ratios), limit: 0.45, unit: 'x' },
        ...{ bound: 'least', goal: '>= 0.55' },
      },
    ]
  } finally {
    await Promise.all([registry.stop(), peer.stop()])
    rmSync(folder, { recursive: true })
  }
}

function planOfSevenKilobytes(): string {
  for (let seed = 1; ; seed += 1) {
    const plan = JSON.stringify(sample('ondersteuningsplan', { seed }))
    if (plan.length > 6_800 && plan.length < 7_200) return plan
  }
}

async function needValid(url: string, body: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body })
  if (!(await answer.text()).includes('"uitkomst":"geldig"')) throw new PlanNotValidError()
}

async function rate({ url, processId }: Target, file: string): Promise<number> {
  const before = cpuSeconds(processId)
  const script = fromRoot('tests/bench/http-gate/validations.lua')
  const ofScript = ['-s', script, url, '--', path, 'application/json', file]
  const { answers } = await wrk(['-t1', '-c32', '-d1s', '--latency', ...ofScript])
  return answers / (cpuSeconds(processId) - before)
}

async function startPeer(): Promise<Target & { readonly stop: () => Promise<void> }> {
  const program = fromRoot('packages/registry/test/bench/body-peer.ts')
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = await once(createInterface(child.stdout), 'line')
  const stop = async (): Promise<void> => {
    const exit = once(child, 'exit')
    child.kill('SIGTERM')
    await exit
  }
  return { url: `http://127.0.0.1:${port}`, processId: child.pid ?? 0, stop }
}

/** The registry would be asked to do something else than what is measured. */
class PlanNotValidError extends Error {
  readonly code = 'bench/plan-not-valid'
}
