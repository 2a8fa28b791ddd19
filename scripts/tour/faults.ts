import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSchemas } from '../sources/schemas.ts'
import { runCommand } from './run.ts'

/** A plan with a status that does not exist and a resident whose BSN fails its check, in Dutch and in English. */
export async function showFaults(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const plan = join(folder, 'plan-met-fout.json')
  writeFileSync(plan, JSON.stringify({ ...example('ondersteuningsplan'), status: 'lopend' }, null, 2))
  const inwoner = join(folder, 'inwoner-met-fout.json')
  writeFileSync(
    inwoner,
    JSON.stringify(example('inwoner'), null, 2)
      .replace(/"bsn": "(\d{8})\d"/, '"bsn": "$10"')
      .replace(/"bsn": "(\d{7})\d0"/, '"bsn": "$110"'),
  )
  for (const language of ['nl', 'en']) await runCommand(['validate', plan, inwoner, '--lang', language])
}

/** A valid example; of a resident one that has a BSN. */
function example(name: string): Readonly<Record<string, unknown>> {
  const examples =
    readSchemas()
      .find((source) => source.name === name)
      ?.valid.map(({ document }) => document) ?? []
  return Object(examples.find((document) => name !== 'inwoner' || JSON.stringify(document).includes('"bsn"')))
}
