import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isObject } from '../partij/json-object.ts'
import type { JsonObject } from '../partij/json-object.ts'
import type { Programma } from '../programma/programma.ts'

/** Which program runs where. */
export interface Plaats {
  readonly soort: 'aanbieder' | 'huisarts' | 'regiesysteem'
  readonly poort: number
  readonly map: string
  readonly instelling: Programma
}

/** A program in a process of its own; it can be away and come back with what it had. */
export class Proces {
  readonly url: string
  readonly #plaats: Plaats
  #child: ChildProcess | undefined

  constructor(plaats: Plaats) {
    this.#plaats = plaats
    this.url = `http://127.0.0.1:${plaats.poort}`
  }

  async start(): Promise<void> {
    const { soort, poort, map, instelling } = this.#plaats
    const file = join(map, `${soort}.json`)
    writeFileSync(file, JSON.stringify(instelling))
    const program = fileURLToPath(new URL(`../${soort}/main.ts`, import.meta.url))
    const child = fork(
      program,
      ['--instelling', file, '--opslag', join(map, `${soort}.db`), '--port', String(poort)],
      {
        execArgv: ['--conditions=@samenspraak/source', '--disable-warning=ExperimentalWarning'],
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      },
    )
    this.#child = child
    await new Promise<void>((resolve, reject) => {
      child.stdout?.once('data', () => resolve())
      child.once('exit', () => reject(new ProcesStoppedError(soort)))
    })
  }

  /** Away, as when the power fails: nothing is tidied up. */
  async weg(): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null) return
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    })
  }

  /** What this program has seen at others. */
  async werklijst(): Promise<readonly JsonObject[]> {
    const child = this.#child
    if (child === undefined) return []
    return new Promise((resolve) => {
      child.once('message', (message) => {
        const list = isObject(message) ? message['werklijst'] : undefined
        resolve(Array.isArray(list) ? list.filter(isObject) : [])
      })
      child.send({ vraag: 'werklijst' })
    })
  }
}

/** A port that nobody listens on. */
export async function vrijePoort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** A program of the story stopped before it listened. */
export class ProcesStoppedError extends Error {
  readonly code = 'verhaal/process-stopped'
}
