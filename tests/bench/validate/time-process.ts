import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a process took. */
export interface Taken {
  /** Seconds on the clock. */
  readonly wall: number
  /** Seconds of processor time, of the process and of those that it started. */
  readonly cpu: number
  /** Mebibytes of memory at most, when it was asked; else 0. */
  readonly memory: number
  readonly stdout: string
  readonly exitCode: number | null
}

// Of two that read the same file the first would otherwise pay for the disk.
const readBefore = 'if [ -f "${@: -1}" ]; then cat "${@: -1}" > /dev/null; fi'
const script = 'TIMEFORMAT="%R %U %S"; time "$@" 2>/dev/null'

/** Runs a command to its end; the shell keeps the time, so that the start of the process counts too. */
export function timeProcess(words: readonly string[], { source = '' } = {}): Taken {
  const text = source === '' ? `${readBefore}; ${script}` : `${source} | { ${script}; }`
  const { stdout, stderr, status } = spawnSync('bash', ['-o', 'pipefail', '-c', text, 'bash', ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const [wall = Number.NaN, user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number)
  const memory = Number(/^memory (\d+)$/mu.exec(stdout)?.[1] ?? 0) / 1024
  return { wall, cpu: user + system, memory, stdout, exitCode: status }
}

/** Words that make Node.js tell how much memory a process took at most. */
export function tellingMemory(folder: string): readonly string[] {
  const path = join(folder, 'memory.mjs')
  writeFileSync(
    path,
    `import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
if (isMainThread) process.on('exit', () => writeSync(1, '\\nmemory ' + process.resourceUsage().maxRSS + '\\n'))
`,
  )
  return ['--import', path]
}
