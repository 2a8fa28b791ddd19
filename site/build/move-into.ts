import { existsSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'

/** Moves what is in one folder to the same places below another, which keeps what it has. */
export function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, place] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory() && existsSync(place)) moveInto(source, place)
    else renameSync(source, place)
  }
}
