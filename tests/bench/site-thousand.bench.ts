import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Begrip } from '../../scripts/sources/glossary/begrip.ts'
import { fromRoot, readJsonFile } from '../../scripts/sources/files.ts'

// Builds the site of a glossary of 1,000 terms, the own terms and copies of them under other names, and says what it cost.
// The budget is 30 seconds by the clock, with PDF, workbooks and checks, on a machine of two cores that does nothing else;
// run by hand, with `time` before it for the CPU. The copies stand for the local names of a municipality, without words that
// only serve the search.
const wanted = 1000
const data = mkdtempSync(join(tmpdir(), 'samenspraak-thousand-'))
try {
  cpSync(fromRoot('packages', 'schemas', 'generated'), data, { recursive: true })
  const terms = readJsonFile<readonly Begrip[]>(join(data, 'glossary.json'))
  const copies = Array.from({ length: wanted - terms.length }, (_none, nth) => copyOf(terms, nth))
  writeFileSync(join(data, 'glossary.json'), JSON.stringify([...terms, ...copies.map(({ copy }) => copy)]))
  for (const { copy, original } of copies)
    for (const ending of ['ttl', 'jsonld'])
      cpSync(
        join(data, 'linked-data', 'begrippen', `${original}.${ending}`),
        join(data, 'linked-data', 'begrippen', `${copy.sleutel}.${ending}`),
      )
  addRows(copies.map(({ copy }) => copy.sleutel))
  const started = performance.now()
  const { status } = spawnSync(process.execPath, [fromRoot('scripts', 'site.ts')], {
    stdio: 'inherit',
    env: { ...process.env, SITE_DATA: data, SITE_OUT: join(data, 'site') },
  })
  const clock = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${wanted} terms: exit code ${status}, ${clock} s by the clock`)
} finally {
  rmSync(data, { recursive: true, force: true })
}

/** A term with a key and names of its own, that relates to the same terms as the original. */
function copyOf(terms: readonly Begrip[], nth: number): { copy: Begrip; original: string } {
  const term = terms[nth % terms.length]
  if (term === undefined) throw new RangeError('there are no terms to copy')
  const { alternatief: _alternatief, verborgen: _verborgen, nietHetzelfdeAls: _verschil, ...rest } = term
  const part = Math.floor(nth / terms.length) + 2
  const { nl, en } = term.voorkeursterm
  return {
    original: term.sleutel,
    copy: {
      ...rest,
      sleutel: `${term.sleutel}-${part}`,
      voorkeursterm: { nl: `${nl} ${part}`, en: `${en} ${part}` },
    },
  }
}

function addRows(keys: readonly string[]): void {
  const path = join(data, 'linked-data', 'begrippen.csv')
  const row = (key: string): string => `"${key}"${';"een tekst van gewone lengte"'.repeat(33)}\r\n`
  writeFileSync(path, `${readFileSync(path, 'utf8')}${keys.map(row).join('')}`)
}
