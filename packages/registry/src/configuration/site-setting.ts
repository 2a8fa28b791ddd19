import { textOf } from './rule.ts'
import { setting } from './setting.ts'

/** The glossary site that is served beside the APIs. */
export const site = setting(
  'SAMENSPRAAK_SITE',
  '/site/folder',
  textOf('a folder with a built site, `auto` for the one beside the program, or `none`', /\S/u),
  'auto',
  'The glossary site at the same address; only where reading is public',
)
