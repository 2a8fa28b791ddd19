import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Bilingual } from '../../scripts/sources/glossary/bilingual.ts'
import { bilingual, shapeOf } from './json-shape.ts'
import { isInside } from './local-files.ts'
import type { LocalFile, Shape } from './local-files.ts'
import type { LocalFinding } from './local-finding.ts'

/** Who adds terms, as it stands in `plaatselijk.yaml`. */
export interface LocalSettings {
  /** Name of the municipality. */
  readonly naam: Bilingual
  /** Start of the addresses that name the local terms, such as `https://begrippen.voorbeeldstad.example/id/begrip/`. */
  readonly adressen: string
  /** Where comments go. */
  readonly mail?: string
  /** A CSS file in the folder that sets colours and letters. */
  readonly stijl?: string
}

/** The shape of `plaatselijk.yaml`. */
export const settingsShape: Shape<LocalSettings> = shapeOf<LocalSettings>({
  type: 'object',
  required: ['naam', 'adressen'],
  additionalProperties: false,
  properties: {
    naam: bilingual(100),
    adressen: { type: 'string', maxLength: 200 },
    mail: { type: 'string', maxLength: 200, pattern: '^[^\\s@<>"?&]+@[^\\s@<>"?&]+$' },
    stijl: { type: 'string', maxLength: 100, pattern: '^[a-z0-9][a-z0-9._-]*\\.css$' },
  },
})

const ownBase = /^https:\/\/[a-z0-9][a-z0-9.-]*(?::\d+)?\/(?:[a-z0-9._~-]+\/)*$/
const national = 'https://w3id.org/samenspraak/'

/** What the shape cannot tell: whose addresses they are, and whether the style sheet is there. */
export function checkSettings(file: LocalFile<LocalSettings>): readonly LocalFinding[] {
  const { adressen, stijl } = file.value
  // An address that leads elsewhere than it says is nobody's own: `https://w3id.org/x/../samenspraak/`.
  const isPlain = URL.canParse(adressen) && new URL(adressen).href === adressen
  const isOwn = isPlain && ownBase.test(adressen) && !adressen.startsWith(national)
  const path = join(file.folder, stijl ?? 'plaatselijk.yaml')
  const hasStyle = existsSync(path) && isInside(file.folder, path) && statSync(path).isFile()
  return [
    ...(isOwn ? [] : [file.finding('local/base', '/adressen')]),
    ...(hasStyle ? [] : [file.finding('local/style', '/stijl')]),
  ]
}
