import { sentenceOf } from '@samenspraak/sdk/rights'
import type { Sheet } from '../../tables/xlsx.ts'
import { codeValue } from '../../data/code-list.ts'
import { accessOf } from '../../data/rights/access.ts'
import { messageRights } from '../../data/rights/message-rights.ts'
import { groupName, groups, policy, requireGroup, requireRole, roles } from '../../data/rights/policy.ts'
import type { Bevoegdheid } from '../../data/rights/policy.ts'
import { articlesOfRow } from '../../data/rights/row-laws.ts'
import type { SchemaEntry } from '../../data/schema-index.ts'
import { requireTerm } from '../../data/terms.ts'
import { fill } from '../../language.ts'
import type { Language } from '../../language.ts'
import { accessWords } from '../rights/access-words.ts'
import { rightsWords } from '../rights/words.ts'
import { fileWords } from './words.ts'

/** Every field of a message with what each role may do with it. */
export function fieldSheet(entry: SchemaEntry, language: Language): Sheet {
  const words = fileWords[language]
  const rights = messageRights(entry)
  const rows = rights.parts.flatMap(({ part, fields }) =>
    fields.map(({ field: { name, titel, begrip, gegevensgroep = '' }, access }) => {
      const group = gegevensgroep === '' ? undefined : requireGroup(gegevensgroep)
      return [
        part.titel[language],
        titel[language],
        name,
        begrip === undefined ? '' : requireTerm(begrip).voorkeursterm[language],
        group === undefined ? '' : groupName(group, language),
        group === undefined ? '' : codeValue('gevoeligheid', group.gevoeligheid, language).label,
        ...access.map((one) => accessWords(one, language)),
      ]
    }),
  )
  const heads = [words.part, words.field, words.name, words.term, words.group, words.sensitivity]
  return {
    name: words.perField,
    columns: [
      ...heads.map((title) => ({ title, width: 24 })),
      ...rights.roles.map(({ label }) => ({ title: label[language], width: 22 })),
    ],
    rows,
    fixedColumns: 2,
  }
}

/** Every group of data with what each role may do with it. */
export function groupSheet(language: Language): Sheet {
  const words = fileWords[language]
  return {
    name: words.perGroup,
    columns: [
      { title: words.group, width: 34 },
      { title: words.sensitivity, width: 16 },
      ...roles.map(({ label }) => ({ title: label[language], width: 22 })),
    ],
    rows: groups.map((group) => [
      group.label[language],
      codeValue('gevoeligheid', group.gevoeligheid, language).label,
      ...roles.map(({ sleutel }) => accessWords(accessOf(sleutel, group.sleutel), language)),
    ]),
    fixedColumns: 1,
  }
}

/** Rows read aloud, with their basis and what is said about them. */
export function rowSheet(rows: readonly Bevoegdheid[], language: Language): Sheet {
  const words = fileWords[language]
  const narrow = [words.role, words.group, words.actions, words.purpose, words.effect]
  return {
    name: words.rows,
    columns: [
      ...narrow.map((title) => ({ title, width: 22 })),
      { title: words.sentence, width: 70 },
      { title: words.laws, width: 30 },
      { title: words.why, width: 50 },
      { title: words.checked, width: 14 },
      { title: words.remark, width: 40 },
      { title: words.key, width: 40 },
    ],
    rows: rows.map((row) => cellsOf(row, language)),
    fixedColumns: 2,
  }
}

/** The rows that decide about a message: those of its roles and its groups of data. */
export function rowsOfMessage(entry: SchemaEntry): readonly Bevoegdheid[] {
  const { roles: seeing, parts } = messageRights(entry)
  const names = new Set(seeing.map(({ sleutel }): string => sleutel))
  const used = new Set(parts.flatMap(({ fields }) => fields.map(({ field }) => field.gegevensgroep)))
  return policy.rows.filter(({ rol, gegevensgroep }) => names.has(rol) && used.has(gegevensgroep))
}

/** What somebody who opens the file later has to know. */
export function aboutSheet(title: string, language: Language): Sheet {
  const words = fileWords[language]
  const { proposal, legend } = rightsWords[language]
  return {
    name: words.about,
    columns: [
      { title: words.subject, width: 30 },
      { title: words.text, width: 110 },
    ],
    rows: [
      [title, proposal],
      [words.perGroup, legend],
      [words.rows, fill(words.hash, { hash: policy.hash })],
    ],
  }
}

function cellsOf(row: Bevoegdheid, language: Language): readonly string[] {
  const { permits, forbids, yes, no } = rightsWords[language]
  const { rol, gegevensgroep, acties, verwerkingsdoel, effect, juridischeToets, motivering, sleutel } = row
  const article = language === 'nl' ? 'artikel' : 'article'
  return [
    requireRole(rol).label[language],
    groupName(requireGroup(gegevensgroep), language),
    acties.map((actie) => codeValue('gegevensactie', actie, language).label).join(', '),
    verwerkingsdoel === undefined ? '' : codeValue('verwerkingsdoel', verwerkingsdoel, language).label,
    effect === 'toestaan' ? permits : forbids,
    sentenceOf(row)[language],
    articlesOfRow(row)
      .map(({ wet, artikel }) => `${wet} ${article} ${artikel}`)
      .join('; '),
    motivering[language],
    juridischeToets.getoetst ? yes : no,
    juridischeToets.opmerking ?? '',
    sleutel,
  ]
}
