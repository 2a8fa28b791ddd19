import { randomUUID } from 'node:crypto'
import type { RegisterCommand } from '../../../packages/registry/src/store/outcomes.ts'
import { sha256 } from '../../../packages/registry/src/store/sha256.ts'

const filler = 'Omschrijving van een veld dat in het plan staat. '.repeat(40)

/** A registration of content that was never seen, 2 kB of schema; in a subject of its own when none is given. */
export function freshCommand(subject: string = randomUUID()): RegisterCommand {
  const text = JSON.stringify({ $id: `https://example.org/${randomUUID()}`, description: filler })
  const schemaHash = sha256(text)
  return {
    name: { context: '.', subject },
    content: { text, schemaHash, identity: sha256(schemaHash), references: [] },
    seen: 'any',
    references: [],
    entry: { at: '2026-11-22T09:00:00.000Z', actor: 'meting', action: 'versie-gepubliceerd' },
  }
}

/** Does `work` for every command with at most so many under way at once; answers how many a second. */
export async function ratePerSecond(
  commands: readonly RegisterCommand[],
  atOnce: number,
  work: (command: RegisterCommand, line: number) => Promise<unknown>,
): Promise<number> {
  const start = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: atOnce }, async (_, line) => {
      for (let command = commands[next++]; command !== undefined; command = commands[next++])
        await work(command, line)
    }),
  )
  return (commands.length / (performance.now() - start)) * 1_000
}
