import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Node, Project } from 'ts-morph'
import type { ExportedDeclarations, SourceFile } from 'ts-morph'
import { fromRoot, readJsonFile } from './sources/files.ts'

// The public API of each package as text, in its api.md. A change there is a change for users, so it is
// committed and reviewed: `node scripts/api-report.ts --write` renews it, without --write it is only compared.
interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, { readonly '@samenspraak/source'?: string }>>
}

const write = process.argv.includes('--write')
for (const name of ['compat', 'engine', 'fhir', 'sdk', 'term-search']) {
  const path = fromRoot('packages', name, 'api.md')
  const report = publicApi(fromRoot('packages', name))
  if (write) writeFileSync(path, report)
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== report) {
    console.error(
      `packages/${name}/api.md is not the public API; look at the difference, then run node scripts/api-report.ts --write`,
    )
    process.exitCode = 1
  }
}

function publicApi(folder: string): string {
  const manifest = readJsonFile<Manifest>(`${folder}/package.json`)
  const project = new Project({
    tsConfigFilePath: fromRoot('tsconfig.json'),
    skipAddingFilesFromTsConfig: true,
    compilerOptions: { rootDir: folder },
  })
  const lines = [`# Public API of ${manifest.name}`, '', 'Made by `node scripts/api-report.ts --write`.']
  for (const [subpath, { '@samenspraak/source': source }] of Object.entries(manifest.exports)) {
    if (source === undefined) continue
    const file = project.addSourceFileAtPath(`${folder}/${source}`)
    lines.push(
      '',
      `## ${manifest.name}${subpath.slice(1)}`,
      '',
      ...exportsOf(file, source.startsWith('./generated/')),
    )
  }
  return `${lines.join('\n')}\n`
}

/** Generated subpaths list their values and the names of their types: the schemas are their full description. */
function exportsOf(file: SourceFile, generated: boolean): readonly string[] {
  const values: string[] = []
  const types: string[] = []
  for (const [name, [declaration]] of [...file.getExportedDeclarations()].toSorted(([a], [b]) =>
    a.localeCompare(b, 'en'),
  )) {
    if (declaration === undefined) continue
    const isType = ['InterfaceDeclaration', 'TypeAliasDeclaration'].includes(declaration.getKindName())
    if (generated && isType) types.push(name)
    else values.push(signature(name, declaration))
  }
  const listed = types.length === 0 ? [] : [`- types: ${types.join(', ')}`]
  return [...values.map((text) => `- \`${text}\``), ...listed]
}

function signature(name: string, declaration: ExportedDeclarations): string {
  const kind = declaration.getKindName()
  if (Node.isFunctionDeclaration(declaration)) {
    const body = declaration.getBody()
    const head =
      body === undefined
        ? declaration.getText()
        : declaration.getText().slice(0, body.getStart() - declaration.getStart())
    return oneLine(head)
  }
  if (kind === 'ClassDeclaration') return `class ${name}`
  if (kind === 'VariableDeclaration')
    return `const ${declaration
      .getText()
      .replace(/\s*= [^]*$/, '')
      .replace(/\s+/g, ' ')}`
  return declaration
    .getText()
    .replace(/\/\*\*[^]*?\*\//g, '')
    .replace(/^export /, '')
    .replace(/\s+/g, ' ')
}

function oneLine(text: string): string {
  return text
    .replace(/^export /, '')
    .replace(/\s+/g, ' ')
    .trim()
}
