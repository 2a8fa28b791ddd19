import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { openEmbeddedStore } from '../../../packages/registry/src/store/embedded/open-embedded-store.ts'
import { openPostgresStore } from '../../../packages/registry/src/store/postgres/open-postgres-store.ts'
import { StoreError } from '../../../packages/registry/src/store/store-error.ts'
import { commandFor } from './registration.ts'

// A process that is meant to be killed: `writer.ts <place> <tag> <at once> <each>` registers in so many lines at once, so
// many times in each, and prints what it was told to be registered. A store that is away is tried until it is back, as
// clients do.
const [place = '', tag = '', atOnce = '', each = ''] = process.argv.slice(2)
const store = await surely(() =>
  place.startsWith('postgres:')
    ? openPostgresStore(place, { pollMilliseconds: 200 })
    : openEmbeddedStore(place),
)
let sealing: Promise<unknown> | undefined
const stop = store.onChange(() => {
  sealing ??= store.seal().then(forget, forget)
})
await Promise.all(Array.from({ length: Number(atOnce) }, (_, line) => registerAll(line)))
stop()
await sealing
await store.close()

async function registerAll(line: number): Promise<void> {
  for (let index = 0; index < Number(each); index++) await registerSurely(`${tag}-${line}-${index}`, line)
}

async function registerSurely(title: string, line: number): Promise<void> {
  // Every tenth line registers what another line registers too, in another subject.
  const command = commandFor(line % 10 === 9 ? title.replace(`-${line}-`, '-0-') : title, line)
  const outcome = await surely(() => store.register(command))
  if (outcome.outcome !== 'registered') throw new WriterRefusedError(outcome.outcome)
  const { subject, version, contentId } = outcome.version
  // At once: what is still in a buffer dies with the process.
  writeSync(1, `${JSON.stringify({ subject, version, contentId, identity: command.content.identity })}\n`)
}

/** Asks a store until it is there. */
async function surely<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      await wait(25)
    }
  }
}

function forget(): void {
  sealing = undefined
}

/** A registration that nothing forbids was refused. */
class WriterRefusedError extends Error {
  readonly code = 'test/writer-refused'
}
