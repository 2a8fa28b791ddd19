import type { RegisterCommand } from '../../../packages/registry/src/store/outcomes.ts'
import { sha256 } from '../../../packages/registry/src/store/sha256.ts'

/** What a writer was told to be registered; it must never be lost. */
export interface Acknowledged {
  readonly subject: string
  readonly version: number
  readonly contentId: number
  readonly identity: string
}

/** A registration of content that only this title has, in one of the few subjects that all writers share. */
export function commandFor(title: string, number: number): RegisterCommand {
  const text = JSON.stringify({ title, description: 'x'.repeat(600) })
  const schemaHash = sha256(text)
  return {
    name: { context: '.', subject: `s${number % 5}` },
    content: { text, schemaHash, identity: sha256(schemaHash), references: [] },
    seen: 'any',
    references: [],
    entry: { at: '2026-11-22T09:00:00Z', actor: 'proef', action: 'versie-gepubliceerd' },
  }
}
