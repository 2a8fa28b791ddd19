import { words } from '../../generated/rights-vocabulary.ts'
import type { Policy } from '../rights/policy/policy.ts'
import { groupNames, wordOf } from '../rights/policy/vocabulary.ts'
import { sentenceOf } from '../rights/sentence/sentence-of.ts'

/** Language of a matrix. */
export type Language = 'nl' | 'en'

/** One role and data group with all its rows read aloud; no sentence means that nothing is permitted. */
export interface MatrixCell {
  readonly rol: string
  readonly gegevensgroep: string
  readonly sentences: readonly {
    readonly sleutel: string
    readonly effect: 'toestaan' | 'verbieden'
    readonly text: string
  }[]
}

/** The matrix as CSV of RFC 4180: one line per row of the policy, and one for every cell without a row. */
export function toMatrixCsv(policy: Policy, language: Language): string {
  const { columns, nothing, permit, forbid } = texts[language]
  const lines = cellsOf(policy, language).flatMap(({ rol, gegevensgroep, sentences }) => {
    const names = [
      rol,
      wordOf('rol', rol)[language],
      gegevensgroep,
      wordOf('gegevensgroep', gegevensgroep)[language],
    ]
    if (sentences.length === 0) return [[...names, '', '', nothing]]
    return sentences.map(({ sleutel, effect, text }) => [
      ...names,
      sleutel,
      effect === 'toestaan' ? permit : forbid,
      text,
    ])
  })
  return [columns, ...lines].map((line) => `${line.map(csvField).join(',')}\r\n`).join('')
}

/** The matrix as a page that a screen reader can walk through: a table with headers on both sides, and no script. */
export function toMatrixHtml(policy: Policy, language: Language): string {
  const { title, explained, group, nothing } = texts[language]
  const roles = rolesOf(policy)
  const cells = new Map(cellsOf(policy, language).map((cell) => [`${cell.rol} ${cell.gegevensgroep}`, cell]))
  const header = roles.map((rol) => `<th scope="col">${escaped(wordOf('rol', rol)[language])}</th>`).join('')
  const body = groupNames.map((name) => {
    const row = roles.map((rol) => cellHtml(cells.get(`${rol} ${name}`), nothing, language)).join('')
    return `<tr><th scope="row">${escaped(wordOf('gegevensgroep', name)[language])}</th>${row}</tr>`
  })
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n<h1>${escaped(title)}</h1>`,
    `<p>${escaped(explained)}</p>\n<p>${escaped(`${policy.version}, sha256 ${policy.hash}`)}</p>`,
    // A wide table scrolls inside a region that the keyboard can reach and that has a name.
    `<div role="region" aria-labelledby="matrix" tabindex="0">\n<table>\n<caption id="matrix">${escaped(title)}</caption>`,
    `<thead><tr><th scope="col">${escaped(group)}</th>${header}</tr></thead>\n<tbody>`,
    ...body,
    '</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n',
  ].join('\n')
}

/** Every role that has rows with every data group, in the order of the sources. */
export function cellsOf(policy: Policy, language: Language): readonly MatrixCell[] {
  return rolesOf(policy).flatMap((rol) =>
    groupNames.map((gegevensgroep) => ({
      rol,
      gegevensgroep,
      sentences: policy
        .rowsOf(rol)
        .filter((row) => row.gegevensgroep === gegevensgroep)
        .map((row) => ({ sleutel: row.sleutel, effect: row.effect, text: sentenceOf(row)[language] })),
    })),
  )
}

function rolesOf(policy: Policy): readonly string[] {
  return Object.keys(words.rol).filter((rol) => policy.rowsOf(rol).length > 0)
}

function cellHtml(cell: MatrixCell | undefined, nothing: string, language: Language): string {
  const { permit, forbid } = texts[language]
  if (cell === undefined || cell.sentences.length === 0) return `<td class="niets">${escaped(nothing)}</td>`
  // Not by colour alone: each sentence opens with the word.
  const items = cell.sentences.map(
    ({ sleutel, effect, text }) =>
      `<li id="${escaped(sleutel)}"><strong>${escaped(effect === 'toestaan' ? permit : forbid)}:</strong> ${escaped(text)}</li>`,
  )
  return `<td><ul>${items.join('')}</ul></td>`
}

/** A field that a spreadsheet would take for a formula opens with an apostrophe. */
function csvField(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;margin:1rem}[role=region]{overflow:auto}table{border-collapse:collapse}th,td{border:1px solid #595959;padding:.5rem;text-align:left;vertical-align:top;min-width:16rem}thead th{background:#f0f0f0}ul{margin:0;padding-left:1.2rem}.niets{color:#595959}'

const texts: Readonly<Record<Language, MatrixTexts>> = {
  nl: {
    title: 'Wie mag wat met welke gegevens',
    explained: 'Wat hier niet staat, mag niet. Een verbod wint van elke toestemming in deze tabel.',
    group: 'Gegevensgroep',
    nothing: 'niets',
    permit: 'Mag',
    forbid: 'Mag nooit',
    columns: [
      'rol',
      'naam van de rol',
      'gegevensgroep',
      'naam van de gegevensgroep',
      'sleutel',
      'effect',
      'regel',
    ],
  },
  en: {
    title: 'Who may do what with which data',
    explained: 'What does not stand here is not permitted. A forbid wins over every permit in this table.',
    group: 'Data group',
    nothing: 'nothing',
    permit: 'May',
    forbid: 'May never',
    columns: ['role', 'name of the role', 'data group', 'name of the data group', 'key', 'effect', 'row'],
  },
}

interface MatrixTexts {
  readonly title: string
  readonly explained: string
  readonly group: string
  readonly nothing: string
  readonly permit: string
  readonly forbid: string
  readonly columns: readonly string[]
}
