import { readFileSync, writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readConfiguration } from './configuration/configuration.ts'
import { writeFaults } from './configuration/fault.ts'
import { gatheredLines } from './operation/log-lines.ts'
import type { LogLines } from './operation/log-lines.ts'
import { writeWelcome } from './operation/welcome.ts'
import { membersOf, textAt } from './records/members.ts'
import { findSite } from './http/site/find-site.ts'
import { SiteError } from './http/site/open-site.ts'
import { fillStore } from './seed/fill-store.ts'
import { SeedError } from './seed/seed-error.ts'
import { startRegistry } from './start.ts'
import type { RunningRegistry } from './start.ts'
import { StoreError } from './store/store-error.ts'

/** Exit codes: 2 wrong configuration, 3 the store cannot be reached, 4 a fault of ours, 5 our schemas do not fit the store. */
const read = readConfiguration({ environment: process.env, readText })
if ('faults' in read) {
  console.error(writeFaults(read.faults))
  process.exitCode = 2
} else {
  const [...words] = process.argv.slice(2)
  const work = words.length === 0 ? serve(read.configuration) : administerStore(words, read.configuration)
  await work.catch((error: unknown) => {
    const isTold = [StoreError, SeedError, SiteError].some((kind) => error instanceof kind)
    console.error(
      isTold && error instanceof Error && 'code' in error ? `${String(error.code)}: ${error.message}` : error,
    )
    process.exit(error instanceof SiteError ? 2 : error instanceof StoreError ? 3 : isTold ? 5 : 4)
  })
}

/** Work on the store instead of serving; its own exit codes are 0 done, 1 what was given is not right, 2 wrong use. */
async function administerStore(
  words: readonly string[],
  configuration: Parameters<typeof startRegistry>[0],
): Promise<void> {
  const { administer } = await import('./administration/administer.ts')
  const { exitCode, text } = await administer(words, configuration, process.env)
  console.error(text)
  process.exitCode = exitCode
}

async function serve(configuration: Parameters<typeof startRegistry>[0]): Promise<void> {
  const now = (): Date => new Date()
  const registry = await startRegistry(configuration, {
    now,
    version: ownVersion(),
    siteFolder: findSite(import.meta.url),
    fill: (store) => fillStore(store, now),
    logTo: logLines(),
  })
  // To standard error: the log on standard output stays one JSON object a line, and keys stay out of it.
  console.error(writeWelcome(registry, configuration))
  let isStopping = false
  const stop = (signal: NodeJS.Signals): void => {
    // Whoever asks twice does not want to wait.
    if (isStopping) process.exit(1)
    isStopping = true
    void leave(registry, signal)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

async function leave(registry: RunningRegistry, signal: NodeJS.Signals): Promise<void> {
  const outcome = await registry.stop()
  registry.app.log.info({ signal, ...outcome }, 'stopped')
  process.exit(outcome.clean ? 0 : 1)
}

function logLines(): LogLines {
  const lines = gatheredLines(
    (text) => void process.stdout.write(text),
    (text) => void writeSync(process.stdout.fd, text),
    setImmediate,
  )
  // Whoever read the log went away: no reason to stop serving.
  process.stdout.on('error', () => undefined)
  process.on('exit', lines.flush)
  return lines
}

/** The package.json of this package, from the sources and from what is built of them. */
function ownVersion(): string {
  const text = readText(fileURLToPath(new URL('../package.json', import.meta.url))) ?? '{}'
  return textAt(membersOf(JSON.parse(text)), 'version') ?? '0.0.0'
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
