import { relative } from 'node:path'
import { Project, SyntaxKind } from 'ts-morph'
import type { Node, SourceFile } from 'ts-morph'
import { fromRoot, projectRoot } from './sources/files.ts'
import { walkSchema } from './sources/walk-schema.ts'
import { readGlossary } from './sources/glossary/begrip.ts'
import { readSchemas } from './sources/schemas.ts'

// House rules that no ready-made linter knows: words of the glossary, size, documented exports, coded errors.
/** Labels that are also English or technical words, or the plural of one that changes its spelling, so that meeting them in code says nothing. */
const everydayWords: ReadonlySet<string> = new Set([
  'algoritme',
  'blind',
  'code',
  'combinatie',
  'context',
  'document',
  'domein',
  'element',
  'index',
  'item',
  'label',
  'namen',
  'object',
  'privacy',
  'record',
  'release',
  'rules',
  'schema',
  'score',
  'service',
  'status',
  'timestamp',
  'token',
  'type',
  'value',
  'webhook',
])

const longestFile = 220
const longestFunction = 40
const project = new Project({
  tsConfigFilePath: fromRoot('tsconfig.json'),
  skipAddingFilesFromTsConfig: true,
})
project.addSourceFilesAtPaths([
  fromRoot('packages/*/src/**/*.ts'),
  fromRoot('site/{build,local,src}/**/*.ts'),
  fromRoot('scripts/**/*.ts'),
])
const refused = refusedWords()
const findings = project
  .getSourceFiles()
  .flatMap((file) => [
    ...wordFindings(file),
    ...sizeFindings(file),
    ...exportFindings(file),
    ...errorFindings(file),
  ])
for (const finding of findings) console.log(finding)
console.log(`${project.getSourceFiles().length} source files: ${findings.length} findings`)
if (findings.length > 0) process.exitCode = 1

/** Words that the glossary lists as not preferred, and that are nobody's preferred term, to the term to use. */
function refusedWords(): ReadonlyMap<string, string> {
  const glossary = [...readGlossary().values()]
  const wireNames = readSchemas().flatMap((source) =>
    [...walkSchema(source.schema)].flatMap(({ name }) => name ?? []),
  )
  const labels = glossary.flatMap(({ voorkeursterm }) => [voorkeursterm.nl, voorkeursterm.en])
  const preferred = new Set([...labels, ...wireNames.map(spaced)].flatMap(wordsOf))
  const refusedBy = new Map<string, string>([
    ['regie', 'eigen-regie, zorgregie or gemeentelijke-regie'],
    ['indicatie', 'beschikking'],
    ['wpg', 'the full name of the act'],
  ])
  for (const { sleutel, voorkeursterm, alternatief, verborgen } of glossary) {
    for (const label of [...(alternatief?.nl ?? []), ...(verborgen?.nl ?? [])]) {
      const word = label.toLowerCase()
      const inflected = word === sleutel || word.startsWith(voorkeursterm.nl.toLowerCase())
      if (/^[a-z]{5,}$/.test(word) && !inflected && !preferred.has(word) && !everydayWords.has(word))
        refusedBy.set(word, sleutel)
    }
  }
  return refusedBy
}

/** `eigenWoorden` -> `eigen Woorden`. */
function spaced(name: string): string {
  return name.replace(/([A-Z])/g, ' $1')
}

function wordsOf(label: string): readonly string[] {
  return label.toLowerCase().split(/[^a-zà-ÿ]+/)
}

function wordFindings(file: SourceFile): readonly string[] {
  const seen = new Set<string>()
  for (const identifier of file.getDescendantsOfKind(SyntaxKind.Identifier)) {
    for (const word of identifier
      .getText()
      .replace(/([A-Z])/g, ' $1')
      .toLowerCase()
      .split(/[^a-z]+/)) {
      const term = refused.get(word)
      if (term !== undefined)
        seen.add(`${placeOf(identifier)}  code/word-refused: the glossary says ${term}, not ${word}`)
    }
  }
  return [...seen]
}

function sizeFindings(file: SourceFile): readonly string[] {
  const findings: string[] = []
  const lines = file.getEndLineNumber()
  if (!isData(file) && lines > longestFile)
    findings.push(`${placeOf(file)}  code/file-long: ${lines} lines hold two ideas`)
  const functions = [
    ...file.getDescendantsOfKind(SyntaxKind.FunctionDeclaration),
    ...file.getDescendantsOfKind(SyntaxKind.MethodDeclaration),
  ]
  for (const declared of functions) {
    const length = lineCount(declared) - templateLines(declared)
    if (length > longestFunction) {
      findings.push(
        `${placeOf(declared)}  code/function-long: ${declared.getName() ?? ''} has ${length} lines`,
      )
    }
  }
  return findings
}

function lineCount(node: Node): number {
  return node.getEndLineNumber() - node.getStartLineNumber() + 1
}

/** The text of a file that is generated is not code to follow. */
function templateLines(declared: Node): number {
  const templates = declared.getDescendantsOfKind(SyntaxKind.TemplateExpression)
  return templates.reduce((total, template) => total + lineCount(template) - 1, 0)
}

/** A file that is one table of data may be as long as the data. */
function isData(file: SourceFile): boolean {
  return file.getFunctions().length === 0 && file.getClasses().length === 0
}

/** Every export of a package says what it is for. */
function exportFindings(file: SourceFile): readonly string[] {
  if (!file.getFilePath().includes('/packages/')) return []
  const declared = [
    ...file.getFunctions(),
    ...file.getClasses(),
    ...file.getInterfaces(),
    ...file.getTypeAliases(),
  ].filter((node) => node.isExported())
  const constants = file.getVariableStatements().filter((statement) => statement.isExported())
  return [...declared, ...constants]
    .filter((node) => node.getJsDocs().length === 0)
    .map(
      (node) =>
        `${placeOf(node)}  code/export-undocumented: ${node.getText().slice(0, 60).split('\n')[0] ?? ''}`,
    )
}

function errorFindings(file: SourceFile): readonly string[] {
  return file
    .getDescendantsOfKind(SyntaxKind.NewExpression)
    .filter((created) => /^(Error|TypeError|RangeError)$/.test(created.getExpression().getText()))
    .map(
      (created) =>
        `${placeOf(created)}  code/error-without-code: an error class with a code says the situation`,
    )
}

function placeOf(node: Node): string {
  return `${relative(projectRoot, node.getSourceFile().getFilePath())}:${node.getStartLineNumber()}`
}
