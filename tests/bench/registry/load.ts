import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

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
  const lines = await wrk([
    ...['-t1', '-c32', `-d${seconds}s`, '--latency'],
    ...headers.flatMap((header) => ['-H', header]),
    `${url}${path}`,
  ])
  const spent = cpuSeconds(processId) - before
  const [, answers = '0', took = '0'] = /(\d+) requests in ([\d.]+)s/u.exec(lines) ?? []
  const [, p99 = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/u.exec(lines) ?? []
  if (Number(answers) === 0 || /Non-2xx|Socket errors/u.test(lines)) throw new LoadFailedError(lines)
  return {
    perCpuSecond: Number(answers) / spent,
    perSecond: Number(answers) / Number(took),
    p99: Number(p99) * (unit === 'us' ? 0.001 : unit === 'ms' ? 1 : 1000),
  }
}

/** A server did not answer everything well. */
class LoadFailedError extends Error {
  readonly code = 'bench/load-failed'
}

async function wrk(parameters: readonly string[]): Promise<string> {
  const child = spawn('wrk', parameters, { stdio: ['ignore', 'pipe', 'inherit'] })
  let lines = ''
  for await (const part of child.stdout.setEncoding('utf8')) lines += String(part)
  return lines
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
