import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const places = ['../../../site/', '../../site/'] as const

/** The built site beside a program in a checkout, or in the package `@samenspraak/site` beside that of the program. */
export function findSite(program: string): string | undefined {
  for (const place of places) {
    const folder = new URL(place, program)
    const manifest = new URL('package.json', folder)
    if (!existsSync(manifest) || !existsSync(new URL('dist/index.html', folder))) continue
    const { name } = Object(JSON.parse(readFileSync(manifest, 'utf8')))
    if (name === '@samenspraak/site') return fileURLToPath(new URL('dist/', folder))
  }
  return undefined
}
