import { beforeAll, expect, test } from 'vitest'
import { linkedData } from '../../scripts/generate/linked-data/linked-data.ts'
import type { Begrip } from '../../scripts/sources/glossary/begrip.ts'
import { readSources } from '../../scripts/sources/sources.ts'
import { brokenRules } from './own-rules.ts'
import { readJsonLd, readTurtle, statementsOf } from './rdf.ts'

const sources = readSources()
const files = linkedData(sources)
const graphs = [...files.keys()].filter((path) => path.endsWith('.ttl')).map((path) => path.slice(0, -4))
const inTurtle = new Map<string, readonly string[]>()

beforeAll(() => {
  for (const path of graphs) inTurtle.set(path, statementsOf(readTurtle(files.get(`${path}.ttl`) ?? '')))
})

test('Turtle and JSON-LD say the same of the whole, of every collection and of every term', async () => {
  const different: string[] = []
  for (const path of graphs) {
    const inJsonLd = statementsOf(await readJsonLd(files.get(`${path}.jsonld`) ?? ''))
    if (inJsonLd.join('\n') !== inTurtle.get(path)?.join('\n')) different.push(path)
  }
  expect(different).toEqual([])
  expect(graphs.length).toBeGreaterThan(sources.glossary.size)
})

test('no graph has a thing without a name', () => {
  const nameless = graphs.filter((path) => inTurtle.get(path)?.some((each) => each.includes('BlankNode')))
  expect(nameless).toEqual([])
})

test('the whole says what its terms, its frame and its collections say, no more and no less', () => {
  const parts = graphs.filter((path) => /begrippen\/|collecties\/|kader$/.test(path))
  const together = [...new Set(parts.flatMap((path) => inTurtle.get(path) ?? []))].toSorted()
  expect(together.length).toBeGreaterThan(10_000)
  expect(together).toEqual(inTurtle.get('linked-data/samenspraak'))
})

test('our export keeps the rules that the official shapes leave out', () => {
  const whole = readTurtle(files.get('linked-data/samenspraak.ttl') ?? '')
  expect(brokenRules(whole, 'https://w3id.org/samenspraak/id/begrippenkader')).toEqual([])
})

test('every text of every term stands in the file of the term', () => {
  const lost: string[] = []
  for (const term of sources.glossary.values()) {
    const quads = readTurtle(files.get(`linked-data/begrippen/${term.sleutel}.ttl`) ?? '')
    const said = [...new Set(quads.flatMap(({ subject, object }) => [subject.value, object.value]))].join(
      '\n',
    )
    for (const text of textsOf(term)) if (!said.includes(text)) lost.push(`${term.sleutel}: ${text}`)
  }
  expect(lost).toEqual([])
})

/** Codes of how a wider term relates are property names in the export, so their words do not come back. */
function textsOf(term: Begrip): readonly string[] {
  const { breder, juridischGetoetst: _, ...others } = term
  return [...leaves(others), ...(breder === undefined ? [] : [breder.begrip])]
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
}
