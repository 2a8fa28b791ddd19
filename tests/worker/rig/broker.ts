import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** One broker or three of one cluster on loopback, with a store that is gone afterwards. */
export interface Brokers {
  readonly urls: readonly string[]
  /** Names, in the order of `urls`. */
  readonly names: readonly string[]
  /** Ends one with SIGKILL. */
  kill(index: number): Promise<void>
  /** Starts one again on its store. */
  restart(index: number): Promise<void>
  pids(): readonly number[]
  stop(): Promise<void>
}

/** Why the tests with a broker cannot run here; undefined when they can. */
export function brokerLacking(): string | undefined {
  try {
    execFileSync('nats-server', ['--version'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'nats-server is not installed (apt-get install nats-server): nothing of the worker was checked on a broker'
  }
}

/** Starts brokers, and waits until they take connections. */
export async function startBrokers(count: 1 | 3): Promise<Brokers> {
  const folder = mkdtempSync(join(tmpdir(), 'nats-server-'))
  const ports = await freePorts(2 * count)
  const clients = ports.slice(0, count)
  const routes = ports.slice(count)
  const names = clients.map((_, index) => `broker-${index + 1}`)
  const children: ChildProcess[] = []
  const start = async (index: number): Promise<void> => {
    const own = ['-a', '127.0.0.1', '-p', String(clients[index]), '-n', names[index] ?? '', '-js']
    const cluster = count === 1 ? [] : clusterWords(routes, index)
    const words = [...own, '-sd', join(folder, String(index)), ...cluster]
    children[index] = spawn('nats-server', words, { stdio: 'ignore' })
    await answers(clients[index] ?? 0)
  }
  const end = async (index: number): Promise<void> => {
    const child = children[index]
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }
  await Promise.all(names.map((_, index) => start(index)))
  return {
    urls: clients.map((port) => `nats://127.0.0.1:${port}`),
    names,
    kill: end,
    restart: start,
    pids: () => children.flatMap(({ pid }) => pid ?? []),
    stop: async () => {
      await Promise.all(names.map((_, index) => end(index)))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function clusterWords(routes: readonly number[], index: number): readonly string[] {
  const addresses = routes.map((port) => `nats://127.0.0.1:${port}`)
  return ['--cluster_name', 'proef', '--cluster', addresses[index] ?? '', '--routes', addresses.join(',')]
}

/** Waits until something takes connections on a port. */
export async function answers(port: number): Promise<void> {
  for (;;) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.once('close', () => socket.destroy())
      socket.once('data', () => socket.destroy())
    })
    if (isOpen) return
    await wait(20)
  }
}

/** Ports on which nobody listens. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  const ports = await Promise.all(
    servers.map(async (server) => {
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
      const address = server.address()
      return typeof address === 'object' && address !== null ? address.port : 0
    }),
  )
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
