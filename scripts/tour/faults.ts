import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot } from '../sources/files.ts'
import { readSchemas } from '../sources/schemas.ts'
import { runCommand } from './run.ts'

/** A plan with a status that does not exist and a resident whose BSN fails its check, in Dutch and in English. */
export async function showFaults(folder: string): Promise<void> {
  mkdirSync(fromRoot(folder), { recursive: true })
  const plan = { ...example('ondersteuningsplan', '"$schema"'), status: 'lopend' }
  const inwoner = JSON.stringify(example('inwoner', '"bsn"'), null, 2).replace(
    /("bsn": "\d{8})(\d)/,
    (_all, start, last) => start + ((Number(last) + 1) % 10),
  )
  const files = [
    [join(folder, 'plan-met-fout.json'), JSON.stringify(plan, null, 2)],
    [join(folder, 'inwoner-met-fout.json'), inwoner],
  ] as const
  for (const [file, text] of files) writeFileSync(fromRoot(file), text)
  for (const language of ['nl', 'en'])
    await runCommand(['validate', ...files.map(([file]) => file), '--lang', language])
}

/** A valid example that holds a text. */
function example(name: string, text: string): Readonly<Record<string, unknown>> {
  const examples = readSchemas().find((source) => source.name === name)?.valid ?? []
  return Object(examples.find(({ document }) => JSON.stringify(document).includes(text))?.document)
}
