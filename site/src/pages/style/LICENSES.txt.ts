import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const tokens = require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/package.json')
const parts = [
  ['nl-design-system.css', join(dirname(tokens), 'LICENSE.md')],
  ['noto-sans.woff2', require.resolve('@fontsource-variable/noto-sans/LICENSE')],
] as const

/** The licences of what others made, which have to travel with it. */
export const GET = (): Response =>
  new Response(parts.map(([name, path]) => `${name}\n\n${readFileSync(path, 'utf8')}`).join('\n\n'))
