import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The program from its sources. */
const source = fileURLToPath(new URL('../../packages/registry/src/main.ts', import.meta.url))

/** The program as it is built and delivered. */
export const builtProgram: string = fileURLToPath(
  new URL('../../packages/registry/dist/main.js', import.meta.url),
)

/** A registry as it is served, in a process of its own, and a key with which everything may be done. */
export interface ServedRegistry {
  readonly url: string
  readonly user: string
  readonly password: string
  readonly processId: number
  readonly stop: () => Promise<void>
  /** Ends it in the middle of what it does. */
  readonly kill: () => Promise<void>
}

/** Starts the program, on an empty store of its own unless the environment names another. */
export async function serveRegistry(
  environment: Readonly<Record<string, string>> = {},
  program: string = source,
): Promise<ServedRegistry> {
  const directory = await mkdtemp(join(tmpdir(), 'register-'))
  const [user, password] = ['proef', 'alleen-voor-de-proef-0123456789-abcdef']
  const server = spawn(
    process.execPath,
    [...(program === source ? ['--conditions=@samenspraak/source'] : []), program],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        SAMENSPRAAK_PORT: '0',
        SAMENSPRAAK_STORE_FILE: join(directory, 'register.db'),
        SAMENSPRAAK_SEED: 'false',
        SAMENSPRAAK_ADMIN_KEY: `${user}:${password}`,
        SAMENSPRAAK_READS_PER_MINUTE: '100000000',
        SAMENSPRAAK_WRITES_PER_MINUTE: '100000000',
        SAMENSPRAAK_SHUTDOWN_DRAIN: '0',
        ...environment,
      },
    },
  )
  const ended = once(server, 'exit')
  const lines = createInterface(server.stderr)
  const url = await Promise.race([addressIn(lines), ended.then(() => undefined)])
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    server.kill(signal)
    await ended
    await rm(directory, { recursive: true, force: true })
  }
  const [stop, kill] = [() => end('SIGTERM'), () => end('SIGKILL')]
  if (url !== undefined) return { url, user, password, processId: server.pid ?? 0, stop, kill }
  await stop()
  throw new ServerDidNotStart()
}

/** The program ended before it said where it is. */
export class ServerDidNotStart extends Error {
  readonly code = 'tests/server-did-not-start'
}

async function addressIn(lines: AsyncIterable<string>): Promise<string | undefined> {
  for await (const line of lines) {
    const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(line)?.[0]
    if (address !== undefined) return address
  }
  return undefined
}
