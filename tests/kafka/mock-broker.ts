import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A broker in memory that speaks Kafka's protocol, as Debian's `kcat` brings one along. */
export interface MockBroker {
  /** `127.0.0.1:<port>`. */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Starts the broker; undefined when there is no `kcat` on this machine. */
export async function startMockBroker(): Promise<MockBroker | undefined> {
  // It lives as long as its input stays open; the address to bootstrap from is replaced by its own.
  const settings = ['-X', 'test.mock.num.brokers=1', '-d', 'mock', '-b', '127.0.0.1:1', '-P', '-t', 'begin']
  const kcat = spawn('kcat', settings, { stdio: ['pipe', 'ignore', 'pipe'] })
  const ended = new Promise<void>((done) => {
    kcat.once('exit', () => {
      done()
    })
  })
  const started = once(kcat, 'spawn').then(
    () => true,
    () => false,
  )
  if (!(await started)) return undefined
  const address = await Promise.race([addressIn(createInterface(kcat.stderr)), ended])
  if (address === undefined) throw new BrokerDidNotStart()
  return {
    address,
    async stop() {
      kcat.kill('SIGKILL')
      await ended
    },
  }
}

/** The program ended before it said where its broker is. */
export class BrokerDidNotStart extends Error {
  readonly code = 'tests/broker-did-not-start'
}

/** From what it says of itself; the lines after that are read too, or it would stop at a full pipe. */
async function addressIn(lines: ReturnType<typeof createInterface>): Promise<string> {
  return new Promise((found) => {
    lines.on('line', (line) => {
      const address = /bootstrap\.servers=(127\.0\.0\.1:\d+)/u.exec(line)?.[1]
      if (address !== undefined) found(address)
    })
  })
}
