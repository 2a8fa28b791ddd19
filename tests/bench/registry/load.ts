import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** A server under load: where it is, and the process whose time is counted. */
export interface Target {
  readonly url: string
  readonly processId: number
}

/** What one round of load showed. */
export interface Load {
  /** Answers for each second that the server itself was on a processor. */
  readonly perCpuSecond: number
  readonly perSecond: number
  /** In milliseconds. */
  readonly p99: number
}

/**
 * Asks as fast as it can over 32 connections. Others may use the machine meanwhile: what counts is what the server needed of
 * a processor, all its threads and the kernel on its behalf together, which is its rate when it has one for itself.
 */
export async function load(
  { url, processId }: Target,
  path: string,
  headers: readonly string[],
  seconds: number,
): Promise<Load> {
  const before = cpuSeconds(processId)
  const { answers, perSecond, p99 } = await wrk([
    ...['-t1', '-c32', `-d${seconds}s`, '--latency'],
    ...headers.flatMap((header) => ['-H', header]),
    `${url}${path}`,
  ])
  return { perCpuSecond: answers / (cpuSeconds(processId) - before), perSecond, p99 }
}

/** What the load generator tells, and the time that it took of a processor itself. */
interface Told {
  readonly answers: number
  readonly perSecond: number
  readonly p99: number
  readonly ownSeconds: number
}

/** Runs wrk; rejects unless every answer was good. */
export async function wrk(parameters: readonly string[]): Promise<Told> {
  // Two seconds without an answer are wrk's own limit: on a busy machine that is no fault.
  const child = spawn('wrk', ['--timeout', '30s', ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] })
  let lines = ''
  let ownSeconds = 0
  const watch = setInterval(() => {
    if (existsSync(`/proc/${child.pid}/stat`)) ownSeconds = cpuSeconds(child.pid ?? 0)
  }, 100)
  for await (const part of child.stdout.setEncoding('utf8')) lines += String(part)
  clearInterval(watch)
  const [, answers = '0', took = '0'] = /(\d+) requests in ([\d.]+)s/u.exec(lines) ?? []
  const [, p99 = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/u.exec(lines) ?? []
  if (Number(answers) === 0 || /Non-2xx|Socket errors/u.test(lines)) throw new LoadFailedError(lines)
  return {
    answers: Number(answers),
    perSecond: Number(answers) / Number(took),
    p99: Number(p99) * (unit === 'us' ? 0.001 : unit === 'ms' ? 1 : 1000),
    ownSeconds,
  }
}

/** A server did not answer everything well. */
class LoadFailedError extends Error {
  readonly code = 'bench/load-failed'
}

/** User and system time of a process so far, of all its threads (proc(5), /proc/pid/stat fields 14 and 15). */
export function cpuSeconds(processId: number): number {
  const stat = readFileSync(`/proc/${processId}/stat`, 'latin1')
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return (user + system) / ticksPerSecond
}

/** USER_HZ, which is 100 on every Linux that Node runs on. */
const ticksPerSecond = 100
