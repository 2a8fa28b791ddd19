import type { SchemaEntry } from '../../data/schema-index.ts'
import { newerThan } from './model-paths.ts'

/** How a program checks a message of this version; an older major has a subpath of its own. */
export function sdkSnippet(entry: SchemaEntry): string {
  const { naam, versie } = entry
  const check = `check${naam.split('-').map(capital).join('')}`
  const subpath = newerThan(entry) === undefined ? naam : `${naam}/${versie.split('.')[0]}`
  return `import { ${check} } from '@samenspraak/sdk/${subpath}'

const checked = ${check}(JSON.parse(text))
if (checked.ok) use(checked.value)
else for (const issue of checked.issues) console.log(issue.at, issue.nl)`
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
