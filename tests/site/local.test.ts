import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Parser } from 'n3'
import { expect, onTestFinished, test } from 'vitest'
import { fromRoot, readJsonFile } from '../../scripts/sources/files.ts'
import type { SiteTerm } from '../../site/local/local-data.ts'
import { readNationalGlossary, writeLocalData } from '../../site/local/local-data.ts'
import type { LocalCode } from '../../site/local/local-finding.ts'
import { readLocalGlossary } from '../../site/local/local-glossary.ts'

const example = fromRoot('examples', 'plaatselijke-begrippen')
const data = fromRoot('packages', 'schemas', 'generated')
const national = readNationalGlossary(data)

test('the example of a municipality is a right local glossary', () => {
  const read = readLocalGlossary(example, national)
  expect(read.ok && [read.local.terms.length, read.local.names.length]).toEqual([3, 6])
})

interface Fault {
  readonly title: string
  readonly file: string
  /** What stands in the file instead of what stands there; without it the text is the whole file. */
  readonly instead?: readonly [from: string, to: string]
  readonly text?: string
  readonly finding: readonly [code: LocalCode, file: string, at: string, line: number]
}

const term = 'begrippen/buurtkamer.yaml'
const faults: readonly Fault[] = [
  {
    title: 'a key that the schema does not know is refused at its place',
    file: term,
    instead: ['soort: plaats', 'soort: plaats\nkleur: rood'],
    finding: ['local/shape', term, '/kleur', 3],
  },
  {
    title: 'a definition in another form is refused',
    file: term,
    instead: ['Een buurtkamer is een', 'Hier kunt u terecht in een'],
    finding: ['local/definition-form', term, '/definitie/nl', 9],
  },
  {
    title: 'a term cannot take the key of a national term',
    file: 'begrippen/wijkteam.yaml',
    text: readFileSync(join(example, term), 'utf8').replace('sleutel: buurtkamer', 'sleutel: wijkteam'),
    finding: ['local/key-national', 'begrippen/wijkteam.yaml', '/sleutel', 1],
  },
  {
    title: 'a relation to a term that exists nowhere is refused',
    file: term,
    instead: ['begrip: inlooplocatie', 'begrip: bestaat-niet'],
    finding: ['local/term-unknown', term, '/breder', 16],
  },
  {
    title: 'a name for a term that does not exist is refused',
    file: 'namen.yaml',
    instead: ['begrip: wijkteam', 'begrip: bestaat-niet'],
    finding: ['local/term-unknown', 'namen.yaml', '/0/begrip', 2],
  },
  {
    title: 'a local name cannot be the preferred term of another term',
    file: 'namen.yaml',
    instead: ['[wijkwinkelteam]', '[Wijkcoach]'],
    finding: ['local/label-taken', 'namen.yaml', '/0/namen/nl/0', 4],
  },
  {
    title: 'the addresses of local terms are not the national ones',
    file: 'plaatselijk.yaml',
    instead: [
      'https://begrippen.voorbeeldstad.example/id/begrip/',
      'https://w3id.org/samenspraak/id/begrip/',
    ],
    finding: ['local/base', 'plaatselijk.yaml', '/adressen', 5],
  },
  {
    title: 'the addresses of local terms are https',
    file: 'plaatselijk.yaml',
    instead: ['https://begrippen', 'http://begrippen'],
    finding: ['local/base', 'plaatselijk.yaml', '/adressen', 5],
  },
  {
    title: 'a style sheet that is not there is named',
    file: 'plaatselijk.yaml',
    instead: ['stijl: stijl.css', 'stijl: anders.css'],
    finding: ['local/style', 'plaatselijk.yaml', '/stijl', 7],
  },
  {
    title: 'YAML that cannot be read is refused with its line',
    file: 'namen.yaml',
    text: '- begrip: wijkteam\n  namen: {nl: [a\n',
    finding: ['local/unreadable', 'namen.yaml', '', 3],
  },
  {
    title: 'a file with aliases is refused, because a few of them can become a billion',
    file: 'namen.yaml',
    text: '- &a {begrip: wijkteam, namen: {nl: [wijkwinkelteam]}}\n- *a\n',
    finding: ['local/unreadable', 'namen.yaml', '', 2],
  },
  {
    title: 'a key that stands twice is refused with its line',
    file: 'namen.yaml',
    text: '- begrip: wijkteam\n  namen: {nl: [wijkwinkelteam]}\n  begrip: wijkteam\n',
    finding: ['local/unreadable', 'namen.yaml', '', 3],
  },
  {
    title: 'ninety thousand keys are refused by their shape, not held against each other',
    file: 'namen.yaml',
    text: Array.from({ length: 90_000 }, (_none, nth) => `k${nth}: 1\n`).join(''),
    finding: ['local/shape', 'namen.yaml', '', 1],
  },
  {
    title: 'a name of two lines is refused, because a line of the search has one name',
    file: 'namen.yaml',
    instead: ['[wijkwinkelteam]', '["wijk\\nwinkel"]'],
    finding: ['local/label', 'namen.yaml', '/0/namen/nl/0', 4],
  },
  {
    title: 'a name with the sign that stands between names is refused',
    file: term,
    instead: ['[buurthuiskamer]', '[buurthuiskamer|65+]'],
    finding: ['local/label', term, '/verborgen/nl/0', 7],
  },
  {
    title: 'a name without a letter that an address can have is refused',
    file: 'namen.yaml',
    instead: ['[wijkwinkelteam]', '[Допомога]'],
    finding: ['local/label', 'namen.yaml', '/0/namen/nl/0', 4],
  },
  {
    title: 'a character that nobody sees is refused',
    file: 'namen.yaml',
    instead: ['[wijkwinkelteam]', '["wijk\\u202Ewinkel"]'],
    finding: ['local/character', 'namen.yaml', '/0/namen/nl/0', 4],
  },
  {
    title: 'a text that no XML can carry is refused',
    file: term,
    instead: ['[buurthuiskamer]', '["buurt\\uFFFFkamer"]'],
    finding: ['local/character', term, '/verborgen/nl/0', 7],
  },
  {
    title: 'a match that would run as a program is refused',
    file: term,
    instead: [
      'juridischGetoetst:',
      'overeenkomst:\n  - soort: closeMatch\n    doel: "javascript:alert(2)"\n    naam: x\n    reden: { nl: Zo., en: So. }\njuridischGetoetst:',
    ],
    finding: ['local/address', term, '/overeenkomst/0/doel', 25],
  },
  {
    title: 'a term cannot have the address of the scheme of the municipality',
    file: 'begrippen/begrippenkader.yaml',
    text: readFileSync(join(example, term), 'utf8')
      .replace('sleutel: buurtkamer', 'sleutel: begrippenkader')
      .replace('nl: buurtkamer', 'nl: kader van begrippen')
      .replace('Een buurtkamer', 'Een kader van begrippen'),
    finding: ['local/key-reserved', 'begrippen/begrippenkader.yaml', '/sleutel', 1],
  },
  ...[
    'https://w3id.org/x/../samenspraak/id/begrip/',
    'https://.../id/',
    'https://begrippen.voorbeeldstad.example:99999/id/',
  ].map((address) => ({
    title: `${address} is nobody's own address`,
    file: 'plaatselijk.yaml',
    instead: ['https://begrippen.voorbeeldstad.example/id/begrip/', address] as const,
    finding: ['local/base', 'plaatselijk.yaml', '/adressen', 5] as const,
  })),
  {
    title: 'a file of more than a megabyte is not read',
    file: 'namen.yaml',
    text: `# ${'a'.repeat(1_000_000)}\n[]\n`,
    finding: ['local/too-large', 'namen.yaml', '', 0],
  },
  {
    title: 'a law that the national glossary does not know is refused',
    file: term,
    instead: [
      'geenWettelijkeDefinitie:',
      `wettelijkeBronnen:
  - wet: Wet op de buurtkamers
    artikel: '1'
    juriconnect: jci1.3:c:BWBR0035362&artikel=1.1.1&z=2026-07-01&g=2026-07-01
    peildatum: '2026-07-01'
    gelezen: ja
    afwijking: { nl: Geen., en: None. }
geenWettelijkeDefinitie:`,
    ],
    finding: ['local/law-unknown', term, '/wettelijkeBronnen/0/wet', 21],
  },
]

for (const { title, file, instead, text, finding } of faults)
  test(title, () => {
    const folder = copyOfExample()
    const path = join(folder, file)
    writeFileSync(path, text ?? readFileSync(path, 'utf8').replace(...(instead ?? ['', ''])))
    const read = readLocalGlossary(folder, national)
    expect(
      read.ok ? [] : read.findings.map(({ code, file: name, at, line }) => [code, name, at, line]),
    ).toEqual([finding])
  })

test('a file that lies outside the folder is not read', () => {
  const folder = copyOfExample()
  const elsewhere = copyOfExample()
  rmSync(join(folder, term))
  symlinkSync(join(elsewhere, term), join(folder, term))
  const read = readLocalGlossary(folder, national)
  expect(read.ok ? [] : read.findings.map(({ code, file }) => [code, file])).toEqual([
    ['local/outside', term],
  ])
})

test('a folder that is not there is said to be missing', () => {
  const read = readLocalGlossary(join(example, 'bestaat-niet'), national)
  expect(read.ok ? [] : read.findings.map(({ code }) => code)).toEqual(['local/folder-missing'])
})

test('the data of a site has the local terms and names, and leaves what is published of national terms as it is', () => {
  const out = join(temporaryFolder(), 'data')
  const read = readLocalGlossary(example, national)
  if (read.ok) writeLocalData(data, read.local, out)
  const terms = new Map(
    readJsonFile<readonly SiteTerm[]>(join(out, 'glossary.json')).map((one) => [one.sleutel, one]),
  )
  expect(terms.size).toBe(national.terms.length + 3)
  expect(terms.get('buurtkamer')?.plaatselijk?.adres).toBe(
    'https://begrippen.voorbeeldstad.example/id/begrip/buurtkamer',
  )
  expect(terms.get('wijkteam')?.plaatselijk?.namen).toEqual({
    nl: ['wijkwinkelteam'],
    en: ['neighbourhood shop team'],
  })
  const file = (folder: string): string =>
    readFileSync(join(folder, 'linked-data', 'begrippen', 'wijkteam.ttl'), 'utf8')
  expect(file(out)).toBe(file(data))
  expect(national.terms.map(({ sleutel }) => terms.get(sleutel)?.definitie)).toEqual(
    national.terms.map(({ definitie }) => definitie),
  )
})

test('no local term is a subject under the national addresses, and a wider national term is a match', () => {
  const out = join(temporaryFolder(), 'data')
  const read = readLocalGlossary(example, national)
  if (read.ok) writeLocalData(data, read.local, out)
  const quads = new Parser().parse(readFileSync(join(out, 'linked-data', 'plaatselijk.ttl'), 'utf8'))
  const own = 'https://begrippen.voorbeeldstad.example/id/begrip/'
  const about = new Set(
    quads.filter(({ object }) => object.value.endsWith('#Concept')).map(({ subject }) => subject.value),
  )
  expect([...about]).toEqual(['buurtkamer', 'voorbeeldpas', 'wijkverbinder'].map((key) => own + key))
  const wider = quads.filter(({ predicate }) => predicate.value.endsWith('#broadMatch'))
  expect(wider.map(({ object }) => object.value)).toEqual(
    ['inlooplocatie', 'overige-voorziening'].map((key) => `https://w3id.org/samenspraak/id/begrip/${key}`),
  )
})

function copyOfExample(): string {
  const folder = join(temporaryFolder(), 'begrippen')
  mkdirSync(folder)
  cpSync(example, folder, { recursive: true })
  return folder
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samenspraak-local-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
