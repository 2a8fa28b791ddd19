import { settings } from '../../src/configuration/settings.ts'
import type { Setting } from '../../src/configuration/setting.ts'

/** The table of settings as docs/registry-operation.md has it. */
export function settingsTable(): string {
  const all: readonly Setting<unknown>[] = Object.values(settings)
  const rows = all.map((one) => [
    `\`${one.variable}\`${one.secret === true ? ' †' : ''}`,
    `\`${one.pointer.slice(1).replaceAll('/', '.')}\``,
    one.about,
    one.rule.allowed.replaceAll('|', '\\|'),
    written(one.fallback),
  ])
  const heading = ['variable', 'in the file', 'what', 'may be', 'default']
  return [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function written(fallback: unknown): string {
  if (fallback === undefined || (Array.isArray(fallback) && fallback.length === 0)) return 'none'
  return `\`${typeof fallback === 'string' ? fallback : JSON.stringify(fallback)}\``
}
