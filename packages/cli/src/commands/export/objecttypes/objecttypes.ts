import type { Call } from '../../../command.ts'
import { nearestNames } from '../../../arguments/nearest-names.ts'
import { ValueReader } from '../../../arguments/read-value.ts'
import type { Environment } from '../../../environment.ts'
import { exitCodes, type ExitCode } from '../../../exit-code.ts'
import { LineWriter } from '../../../report/line-writer.ts'
import { problemLine } from '../../../report/problem-line.ts'
import { createTrouble } from '../../../trouble.ts'
import { type BundledSchema, type SchemaEntry, toCreatePayloads } from './create-payloads.ts'

/** `samenspraak export objecttypes`: our schemas as what the Objecttypes API asks to create them. */
export async function objecttypes({ options, language, environment }: Call): Promise<ExitCode> {
  const reader = new ValueReader(options)
  reader.choice('lang', ['nl', 'en'])
  const status = reader.choice('status', ['draft', 'published']) ?? 'draft'
  if (reader.trouble !== undefined) {
    await environment.stderr.write(problemLine(reader.trouble, language))
    return exitCodes.usage
  }
  const entries = await readEntries(environment)
  const names = [...new Set(entries.map(({ naam }) => naam))]
  const unknown = options.positionals.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    const trouble = createTrouble('cli/type-unknown', nearestNames(unknown, names))
    await environment.stderr.write(problemLine(trouble, language))
    return exitCodes.schemaUnknown
  }
  const sensitivities = await readSensitivities(environment)
  const lines = new LineWriter(environment.stdout)
  for (const name of options.positionals.length > 0 ? options.positionals : names) {
    const editions = await readEditions(
      entries.filter(({ naam }) => naam === name),
      environment,
    )
    const payloads = toCreatePayloads(editions, sensitivities, status)
    if (payloads !== undefined) await lines.write(JSON.stringify(payloads))
  }
  await lines.flush()
  return exitCodes.clean
}

// A type of document has a context; what other schemas only refer to has not, and is in their bundles.
async function readEntries({ readSchemasFile }: Environment): Promise<readonly IndexEntry[]> {
  const index: { readonly schemas: readonly IndexEntry[] } = JSON.parse(await readSchemasFile('index.json'))
  return index.schemas.filter(({ context }) => context !== undefined)
}

interface IndexEntry extends SchemaEntry {
  readonly pad: string
  readonly context?: string
}

function readEditions(
  entries: readonly IndexEntry[],
  { readSchemasFile }: Environment,
): Promise<readonly BundledSchema[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const path = entry.pad.replace(/\.schema\.json$/, '.bundled.schema.json')
      const jsonSchema: unknown = JSON.parse(await readSchemasFile(path))
      return { entry, jsonSchema }
    }),
  )
}

async function readSensitivities({ readSchemasFile }: Environment): Promise<ReadonlyMap<string, string>> {
  const groups: readonly { readonly sleutel: string; readonly gevoeligheid: string }[] = JSON.parse(
    await readSchemasFile('gegevensgroepen.json'),
  )
  return new Map(groups.map(({ sleutel, gevoeligheid }) => [sleutel, gevoeligheid]))
}
