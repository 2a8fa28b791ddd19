import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fromRoot } from '../../../scripts/sources/files.ts'

/** A worker in a process of its own, at work. */
export interface WorkerProcess {
  readonly pid: number
  /** Lines that it wrote on standard error. */
  readonly lines: readonly string[]
  metrics(): Promise<string>
  health(): Promise<number>
  /** Lets it stand still, and go on. */
  pause(): void
  resume(): void
  kill(): Promise<void>
  /** The exit code, once it ends by itself. */
  readonly ended: Promise<number | null>
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>
}

/** Starts one from the sources and waits until it works. */
export async function startWorker(
  urls: readonly string[],
  words: readonly string[] = [],
): Promise<WorkerProcess> {
  const servers = urls.flatMap((url) => ['--server', url])
  const child = spawn(
    process.execPath,
    [
      '--conditions=@samenspraak/source',
      fromRoot('packages/cli/src/main.ts'),
      ...['worker', ...servers, '--port', '0', '--lang', 'en', ...words],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const lines: string[] = []
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line)
      const [found] = /http:\S+(?=\/metrics)/u.exec(line) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new NotAtWorkError(lines.join('\n'))))
  })
  return {
    pid: child.pid ?? 0,
    ended: new Promise((resolve) => void child.once('exit', resolve)),
    lines,
    metrics: async () => (await fetch(`${address}/metrics`)).text(),
    health: async () => (await fetch(`${address}/health`)).status,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    kill: async () => void (await end(child, 'SIGKILL')),
    stop: () => end(child, 'SIGTERM'),
  }
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return ended
}

/** A worker ended before it worked. */
class NotAtWorkError extends Error {
  readonly code = 'test/not-at-work'
}
