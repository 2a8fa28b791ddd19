import { readConfiguration } from '../src/configuration/configuration.ts'
import type { Configuration } from '../src/configuration/configuration.ts'
import { writeFaults } from '../src/configuration/fault.ts'
import { startRegistry } from '../src/start.ts'
import type { RunningRegistry } from '../src/start.ts'

/** Thrown when a test configures its registry wrongly. */
class TestConfigurationError extends Error {
  readonly code = 'tests/configuration'
}

/** A registry that a test can talk to, with the key of its admin. */
export interface TestRegistry extends RunningRegistry {
  readonly log: readonly string[]
  readonly admin: string
}

/** Configuration of the environment of a test: embedded store in memory, a free port, a known admin. */
export function testConfiguration(environment: Readonly<Record<string, string>> = {}): Configuration {
  const read = readConfiguration({
    environment: {
      SAMENSPRAAK_PORT: '0',
      SAMENSPRAAK_STORE_FILE: ':memory:',
      SAMENSPRAAK_SEED: 'false',
      SAMENSPRAAK_SHUTDOWN_DRAIN: '0',
      SAMENSPRAAK_ADMIN_KEY: adminKey,
      ...environment,
    },
    readText: () => undefined,
  })
  if ('faults' in read) throw new TestConfigurationError(writeFaults(read.faults))
  return read.configuration
}

/** Key of the admin of every registry that a test starts. */
export const adminKey: string = `toezicht:${'a'.repeat(40)}`

/** Starts a registry in this process. */
export async function startTestRegistry(
  environment: Readonly<Record<string, string>> = {},
  now: () => Date = () => new Date(),
): Promise<TestRegistry> {
  const log: string[] = []
  const registry = await startRegistry(testConfiguration(environment), {
    now,
    version: '1.2.3',
    logTo: { write: (line) => void log.push(line) },
  })
  return { ...registry, log, admin: adminKey }
}

/** The header of a key as Kafka clients send it. */
export function basic(key: string): Readonly<Record<string, string>> {
  return { authorization: `Basic ${Buffer.from(key).toString('base64')}` }
}

/** A request with a JSON body and what came back. */
export async function call(
  registry: Pick<RunningRegistry, 'url'>,
  method: string,
  path: string,
  {
    body,
    headers = {},
  }: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly status: number; readonly headers: Headers; readonly body: unknown }> {
  const answer = await fetch(`${registry.url}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) }
}
