import type { Report } from '@samenspraak/sdk/rights'
import { detail } from './page.ts'
import type { Section } from './page.ts'
import { readerOf } from './presets.ts'
import type { Seen } from './seen.ts'
import { wordOf } from './words.ts'

/**
 * What is not shown and why. It follows from the rules and the request alone, so a group stands here whether or not
 * anything was recorded of it; groups whose existence tells something are counted and not named.
 */
export function hiddenSection({ reports }: Seen): Section {
  const [{ rol, verwerkingsdoel, policy }] = reports
  const shown = new Set(reports.flatMap(({ getoond }) => getoond.map(({ gegevensgroep }) => gegevensgroep)))
  const hidden = named(
    reports.flatMap(({ afgeschermd }) => afgeschermd).filter((group) => !isIn(shown, group)),
  )
  const limited = named(
    reports
      .flatMap(({ getoond }) => getoond)
      .filter(({ omvang }) => omvang === 'minimum' || omvang === 'deels')
      .map(({ gegevensgroep }) => gegevensgroep),
  )
  const silent = Math.max(...reports.map(({ aantalVerzwegen }) => aantalVerzwegen))
  const doel = wordOf('verwerkingsdoel', verwerkingsdoel) ?? verwerkingsdoel
  return {
    title: 'Wat u niet ziet, en waarom',
    items: [
      {
        head: 'U ziet alleen wat nodig is en mag. Dat iets hieronder staat, zegt niet dat er iets over is vastgelegd.',
        details: [
          { label: 'Gemaakt voor', value: `${readerOf(rol)}; doel: ${doel}` },
          ...detail('Niet getoond', hidden),
          ...detail('Niet alles getoond', limited),
          ...detail('Niet genoemd', silent === 0 ? undefined : silentWords(silent)),
          ...detail('Getoond op grond van', grounds(reports)),
          { label: 'Regels', value: `versie ${policy.version}, kenmerk ${policy.hash.slice(0, 16)}` },
        ],
      },
    ],
  }
}

function isIn(groups: ReadonlySet<string>, group: string): boolean {
  return groups.has(group)
}

function named(groups: readonly string[]): string {
  return [...new Set(groups)].map((group) => wordOf('gegevensgroep', group) ?? group).join('; ')
}

function silentWords(count: number): string {
  return `${count} ${count === 1 ? 'groep' : 'groepen'} gegevens, omdat hun bestaan al iets kan zeggen`
}

/** The acts that the rows rest on, each once, as a huisarts would look them up. */
function grounds(reports: readonly Report[]): string {
  const grounds = reports
    .flatMap(({ getoond }) => getoond)
    .flatMap(({ bevoegdheden }) => bevoegdheden)
    .flatMap(({ rechtsgrond }) => (rechtsgrond === undefined ? [] : [rechtsgrond]))
  const places = grounds
    .flatMap((each) => ('bepalingen' in each ? (each.bepalingen ?? []) : []))
    .map(({ wet, artikel }) => (artikel === undefined ? wet : `${wet} artikel ${artikel}`))
  const consent = grounds.some(({ soort }) => soort === 'toestemming') ? ['toestemming'] : []
  return [...new Set([...consent, ...places])].join('; ')
}
