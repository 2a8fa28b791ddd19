import { parse } from 'yaml'
import type { Bump } from '../../packages/compat/src/index.ts'
import { highestBump } from './bump.ts'

const bumps: readonly Bump[] = ['major', 'minor', 'patch']

/** Package -> what the changesets that wait give it; `texts` are the files in .changeset. */
export function changesetBumps(texts: readonly string[]): ReadonlyMap<string, Bump | 'none'> {
  const found = new Map<string, Bump | 'none'>()
  for (const text of texts) {
    const front = /^---\r?\n(.*?)\r?\n---/s.exec(text)?.[1] ?? ''
    const entries: unknown = parse(front)
    if (typeof entries !== 'object' || entries === null) continue
    for (const [name, asked] of Object.entries(entries)) {
      const bump = bumps.find((one) => one === asked) ?? 'none'
      found.set(name, highestBump([found.get(name) ?? 'none', bump]))
    }
  }
  return found
}
