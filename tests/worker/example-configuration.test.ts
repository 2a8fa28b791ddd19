import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import { expect, onTestFinished, test } from 'vitest'
import { fromRoot } from '../../scripts/sources/files.ts'
import { answers, brokerLacking, freePorts } from './rig/broker.ts'

test.skipIf(brokerLacking() !== undefined)(
  'with the example configuration a sender may send and hear of it, and can listen to nothing that a worker gets',
  async () => {
    const connectAs = await startExample()
    const worker = await connectAs('worker', '_INBOX')
    await (await jetstreamManager(worker)).streams.add({ name: 'S', subjects: ['samenspraak.in.>'] })
    const sender = await connectAs('sender', '_INBOX_sender')
    expect((await jetstream(sender).publish('samenspraak.in.plan', '{}')).seq).toBe(1)
    for (const subject of ['_INBOX.>', 'samenspraak.>', '$JS.>', '>'])
      expect(await isRefused(sender, subject)).toBe(true)
    await expect(jetstreamManager(sender)).rejects.toThrow(/permission/iu)
  },
)

/** The broker of deploy/stream/nats.conf, alone and on a port of its own. */
async function startExample(): Promise<(user: string, inboxPrefix: string) => Promise<NatsConnection>> {
  const folder = mkdtempSync(join(tmpdir(), 'nats-server-'))
  const [port = 0] = await freePorts(1)
  const example = readFileSync(fromRoot('deploy/stream/nats.conf'), 'utf8')
  const alone = example
    .replace('port: 4222', `host: 127.0.0.1\nport: ${port}`)
    .replace('"/data"', JSON.stringify(folder))
    .replace(/^cluster \{[^}]*\}/mu, '')
  writeFileSync(join(folder, 'nats.conf'), alone)
  const child = spawn('nats-server', ['--config', join(folder, 'nats.conf')], {
    stdio: 'ignore',
    env: { ...process.env, SENDER_PASSWORD: 'sender-geheim', WORKER_PASSWORD: 'worker-geheim' },
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  await answers(port)
  return async (user, inboxPrefix) => {
    const servers = `nats://127.0.0.1:${port}`
    const connection = await connect({ servers, user, pass: `${user}-geheim`, inboxPrefix })
    onTestFinished(() => connection.close())
    return connection
  }
}

async function isRefused(connection: NatsConnection, subject: string): Promise<boolean> {
  const refused = new Promise<boolean>((resolve) =>
    connection.subscribe(subject, { callback: (error) => resolve(error !== null) }),
  )
  return refused
}
