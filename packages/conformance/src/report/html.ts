import { type Group, groups } from '../case/case.ts'
import type { CaseResult, RunResult } from '../run/result.ts'
import type { Language, Text } from '../text.ts'
import { escaped, outcomeTexts, percentageText } from './run-lines.ts'

const words = {
  title: { nl: 'Conformiteit met de uitwisseling', en: 'Conformance to the exchange' },
  case: { nl: 'Geval', en: 'Case' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  requirement: { nl: 'Plaats in openapi.json', en: 'Place in openapi.json' },
  version: { nl: 'Versie', en: 'Version' },
  needs: { nl: 'Ontbreekt in de configuratie: ', en: 'Missing in the configuration: ' },
} as const satisfies Readonly<Record<string, Text>>

const groupTexts: Readonly<Record<Group, Text>> = {
  positive: { nl: 'Wat moet kunnen', en: 'What must be possible' },
  negative: { nl: 'Wat moet worden geweigerd', en: 'What must be refused' },
  rights: { nl: 'Rechten', en: 'Rights' },
  versions: { nl: 'Versies', en: 'Versions' },
  events: { nl: 'Gebeurtenissen', en: 'Events' },
}

const style = `body{font:1rem/1.5 sans-serif;max-width:72rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.4rem;text-align:left;vertical-align:top}
code{overflow-wrap:anywhere}.failed{color:#8c0d0d;font-weight:bold}.skipped{color:#6b4700;font-style:italic}.wide{overflow-x:auto}`

/** One page that needs nothing else: no script, no font, no picture. */
export function htmlReport(run: RunResult, language: Language): string {
  const { passed, failed, skipped } = run.counts
  const sum = `${passed} ${outcomeTexts.passed[language]}, ${failed} ${outcomeTexts.failed[language]}, ${skipped} ${outcomeTexts.skipped[language]}`
  const title = words.title[language]
  return [
    `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n<h1>${title}</h1>`,
    `<p>${sum} (${percentageText(run, language)}). ${words.version[language]} ${escaped(run.contractVersion)}.</p>`,
    ...groups.map((group) => section(group, run, language)),
    '</main>\n</body>\n</html>\n',
  ].join('\n')
}

function section(group: Group, { results }: RunResult, language: Language): string {
  const own = results.filter((result) => result.case.group === group)
  if (own.length === 0) return ''
  const name = groupTexts[group][language]
  const heads = [words.case, words.outcome, words.requirement].map(
    (one) => `<th scope="col">${one[language]}</th>`,
  )
  return [
    `<h2 id="${group}">${name}</h2>`,
    `<section class="wide" tabindex="0" aria-labelledby="${group}">\n<table>`,
    `<thead><tr>${heads.join('')}</tr></thead>\n<tbody>`,
    ...own.map((result) => row(result, language)),
    '</tbody>\n</table>\n</section>',
  ].join('\n')
}

function row({ case: one, outcome, findings, lacking: needs }: CaseResult, language: Language): string {
  const told = findings.map(
    (finding) =>
      `<li>${finding.step}: ${escaped(finding[language])} <code>${escaped(finding.code)}</code></li>`,
  )
  const lacking = outcome === 'skipped' ? `<p>${words.needs[language]}${escaped(needs.join(', '))}</p>` : ''
  const list = told.length === 0 ? lacking : `<ul>${told.join('')}</ul>`
  return [
    `<tr><th scope="row">${escaped(one.title[language])}<br><code>${escaped(one.id)}</code></th>`,
    `<td class="${outcome}">${outcomeTexts[outcome][language]}${list}</td>`,
    `<td><code>${escaped(one.requirement)}</code></td></tr>`,
  ].join('')
}
