import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { CerbosPolicy } from './cerbos-policies.ts'

/** Cerbos is not installed here, or did not understand what we gave it, so it judged nothing. */
export class CerbosRefused extends Error {
  readonly code = 'tests/cerbos-refused'
}

/** A running decision point. */
export interface CerbosServer {
  readonly ask: (question: unknown) => Promise<unknown>
  /** Ends it, and says whether a condition failed on the way: Cerbos then goes on as if it did not hold. */
  readonly stop: () => Promise<{ readonly failedConditions: number }>
}

/** The most cells in one question. */
export const mostAtOnce = 500

/** Fetches the program once; a package of its own, so that nobody who installs or tests the rest downloads 31 MB. */
export const installCerbos =
  'npx --yes pnpm@12.21.0 install --ignore-workspace --frozen-lockfile --dir tests/rights/cerbos'

/** The program, undefined where it is not installed. */
export function cerbosProgram(): string | undefined {
  try {
    return createRequire(new URL('cerbos/package.json', import.meta.url)).resolve('@cerbos/cerbos-linux-x64')
  } catch {
    return undefined
  }
}

/** Starts Cerbos with these policies on sockets in a directory of its own, so that no port is taken. */
export async function startCerbos(program: string, policies: readonly CerbosPolicy[]): Promise<CerbosServer> {
  const directory = await prepared(policies)
  const server = spawn(
    program,
    ['server', '--log-level=warn', `--config=${join(directory, 'config.json')}`],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const abandon = (): void => {
    server.kill()
    rmSync(directory, { recursive: true, force: true })
  }
  process.once('exit', abandon).once('SIGINT', leave).once('SIGTERM', leave)
  const log: string[] = []
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => log.push(text))
  const agent = new Agent({ keepAlive: true })
  const send: Send = async (path, body) => exchange(agent, join(directory, 'http'), path, body)
  const stop = async (): ReturnType<CerbosServer['stop']> => {
    agent.destroy()
    await ended(server)
    process.off('exit', abandon).off('SIGINT', leave).off('SIGTERM', leave)
    await rm(directory, { recursive: true })
    return { failedConditions: log.join('').split('Error evaluating').length - 1 }
  }
  try {
    await serving(server, send, log)
  } catch (error) {
    await stop()
    throw error
  }
  return { ask: async (question) => send('/api/check/resources', question), stop }
}

/** Who ends us ends Cerbos too. */
function leave(): void {
  process.exit(130)
}

type Send = (path: string, body?: unknown) => Promise<unknown>

async function prepared(policies: readonly CerbosPolicy[]): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'cerbos-'))
  await mkdir(join(directory, 'policies'))
  for (const [number, policy] of policies.entries())
    await writeFile(join(directory, 'policies', `${number}.json`), JSON.stringify(policy))
  await writeFile(join(directory, 'config.json'), JSON.stringify(configOf(directory, policies.length)))
  return directory
}

function configOf(directory: string, count: number): unknown {
  return {
    server: {
      httpListenAddr: `unix:${join(directory, 'http')}`,
      grpcListenAddr: `unix:${join(directory, 'grpc')}`,
      requestLimits: { maxActionsPerResource: 1, maxResourcesPerRequest: mostAtOnce },
    },
    storage: {
      driver: 'disk',
      disk: { directory: join(directory, 'policies'), watchForChanges: false },
    },
    compile: { cacheSize: count + 1 },
    telemetry: { disabled: true },
  }
}

async function serving(server: ChildProcess, send: Send, log: readonly string[]): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    try {
      await send('/_cerbos/health')
      return
    } catch {
      await setTimeout(20)
    }
  }
  throw new CerbosRefused(log.join(''))
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = once(server, 'exit')
  server.kill()
  await exit
}

async function exchange(agent: Agent, socketPath: string, path: string, body: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = request({ agent, socketPath, path, method }, (answer) => {
      const parts: string[] = []
      answer.setEncoding('utf8').on('data', (text: string) => parts.push(text))
      answer.on('end', () => {
        const said = parts.join('')
        if (answer.statusCode === 200) resolve(JSON.parse(said))
        else reject(new CerbosRefused(said))
      })
    })
    sent.on('error', reject)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })
}
