import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { fromRoot } from '../sources/files.ts'
import { StepFailedError } from './run.ts'

const port = 8081

/** Where the registry of the tour listens. */
export const registryUrl = `http://127.0.0.1:${port}`

const longestStart = 60_000

/** A key for this tour alone: the store is made anew every time and listens to this machine only. */
const key = { id: 'rondleiding', secret: 'rondleiding-op-deze-machine-en-nergens-anders' }

/** Starts the built registry on a new store; its own lines tell where everything is. */
export async function startRegistry(folder: string): Promise<ChildProcess> {
  const file = join(fromRoot(folder), 'register.db')
  mkdirSync(fromRoot(folder), { recursive: true })
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  const child = spawn(process.execPath, [fromRoot('packages', 'registry', 'dist', 'main.js')], {
    env: {
      ...process.env,
      SAMENSPRAAK_PORT: String(port),
      SAMENSPRAAK_STORE_FILE: file,
      SAMENSPRAAK_ADMIN_KEY: `${key.id}:${key.secret}`,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const end = Date.now() + longestStart
  while (!(await isReady())) {
    if (child.exitCode !== null || Date.now() > end) throw new StepFailedError('the registry')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return child
}

/** A change that breaks documents is refused with a document that shows it. */
export async function showRefusal(): Promise<void> {
  const subject = 'ondersteuningsplan.v1'
  const versions = `${registryUrl}/subjects/${subject}/versions`
  const latest = Object(await (await fetch(`${versions}/latest`)).json())
  const { required, ...rest } = Object(JSON.parse(latest.schema))
  const schema = JSON.stringify({ ...rest, required: [...required, 'titel'] })
  console.log(`   POST ${versions}, with "titel" required from now on:`)
  const answer = await fetch(versions, {
    method: 'POST',
    headers: {
      'content-type': 'application/vnd.schemaregistry.v1+json',
      authorization: `Basic ${Buffer.from(`${key.id}:${key.secret}`).toString('base64')}`,
    },
    body: JSON.stringify({ schemaType: 'JSON', schema, references: latest.references }),
  })
  const { message } = Object(await answer.json())
  console.log(`   ${answer.status} ${String(message).slice(0, 600)}`)
}

/** Serves until somebody stops it. */
export async function serveUntilStopped(child: ChildProcess): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  await once(child, 'exit')
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch(`${registryUrl}/health/ready`)).ok
  } catch {
    return false
  }
}
