import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Thrown when the packed registry does something else than it should. */
class PackedRegistryError extends Error {
  readonly code = 'tests/packed-registry'
}

const key = `beheer:${'p'.repeat(40)}`

/** What an operator does first: starts the command from the packed package, registers, is refused, validates, stops. */
export async function useRegistry(folder: string): Promise<void> {
  const registry = spawn(join(folder, 'node_modules', '.bin', 'samenspraak-registry'), [], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      SAMENSPRAAK_PORT: '0',
      SAMENSPRAAK_ADMIN_KEY: key,
      SAMENSPRAAK_SHUTDOWN_DRAIN: '0',
    },
  })
  try {
    const url = await addressOf(registry.stderr)
    const versions = `${url}/subjects/proef-value/versions`
    const found = [
      await post(versions, {
        schemaType: 'JSON',
        schema: '{"type":"object","properties":{"a":{"type":"string"}}}',
      }),
      await post(versions, {
        schemaType: 'JSON',
        schema: '{"type":"object","properties":{"a":{"type":"integer"}}}',
      }),
      // Judged in a worker of the package.
      await post(`${url}/v1/validaties/proef-value`, { a: 'b' }),
      (await fetch(`${url}/v1/openapi.json`)).status,
    ]
    if (JSON.stringify(found) !== '[200,409,200,200]') throw new PackedRegistryError(JSON.stringify(found))
  } finally {
    registry.kill('SIGTERM')
  }
  const [code]: unknown[] = await once(registry, 'close')
  if (code !== 0) throw new PackedRegistryError(`ended with ${String(code)}`)
}

async function post(url: string, body: unknown): Promise<number> {
  const authorization = `Basic ${Buffer.from(key).toString('base64')}`
  const headers = { authorization, 'content-type': 'application/json' }
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status
}

/** The first address that is printed; when the program ends before, what it said. */
async function addressOf(errors: NodeJS.ReadableStream): Promise<string> {
  let said = ''
  for await (const chunk of errors) {
    said += String(chunk)
    const [, url] = /^Samenspraak-register: (http:\S+)\s/mu.exec(said) ?? []
    if (url !== undefined) return url
  }
  throw new PackedRegistryError(said)
}
