import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const font = '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2'

/** The one font file: Latin letters, every weight (Noto Sans, SIL Open Font Licence 1.1). */
export const GET = (): Response => new Response(readFileSync(createRequire(import.meta.url).resolve(font)))
