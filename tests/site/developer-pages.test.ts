import { expect, test } from 'vitest'
import { tutorialOf } from '../../scripts/generate/error-codes/tutorials.ts'
import { apis as apisIn } from '../../site/src/data/api/apis.ts'
import { exchangeEvents } from '../../site/src/data/api/events.ts'
import { shapesFrom } from '../../site/src/data/api/shapes.ts'
import { isErrorCode } from '../../site/src/data/error-codes.ts'
import { packageApiOf } from '../../site/src/data/package-api.ts'
import { paragraphsOf } from '../../site/src/data/rich-text.ts'

const apis = apisIn.nl
const groups = apis.flatMap((api) => api.groups.map((group) => ({ api, group })))

test('every operation of both APIs is on a page', () => {
  const described = apis.flatMap(({ described: { paths } }) =>
    Object.values(paths).flatMap((entry) =>
      Object.values(entry).flatMap(({ operationId }) => operationId ?? []),
    ),
  )
  const shown = groups.flatMap(({ group }) => group.operations.map(({ id }) => id))
  expect(shown.toSorted()).toEqual(described.toSorted())
  expect(new Set(groups.map(({ api, group }) => `${api.place}/${group.slug}`)).size).toBe(groups.length)
})

test('what the pages in English say is not what those in Dutch say, and is about the same operations', () => {
  const told = (language: 'en' | 'nl') =>
    apisIn[language].flatMap((api) =>
      api.groups.flatMap(({ operations }) =>
        operations.flatMap(({ id, summary, parameters, answers }) => [
          [`${api.place} ${id}`, summary],
          ...parameters.map(({ name, description }) => [`${api.place} ${id} ${name}`, description]),
          ...answers.map(({ status, description }) => [`${api.place} ${id} ${status}`, description]),
        ]),
      ),
    )
  const [dutch, english] = [told('nl'), told('en')]
  expect(english.map(([place]) => place)).toEqual(dutch.map(([place]) => place))
  expect(english.filter(([, text], nth) => text === dutch[nth]?.[1])).toEqual([])
})

test('every problem that a contract names has a page', () => {
  const codes = groups.flatMap(({ group }) =>
    group.operations.flatMap(({ answers }) => answers.flatMap((answer) => answer.codes)),
  )
  expect(codes.length).toBeGreaterThan(0)
  expect([...new Set(codes)].filter((code) => !isErrorCode(code))).toEqual([])
})

test('a shape brings the shapes that it leads to, each once, and not what has a page elsewhere', () => {
  const [api] = apis.filter(({ place }) => place === 'registry')
  const shapes = api === undefined ? [] : shapesFrom(api.described, ['Toets'], (name) => name === 'Oordeel')
  const names = shapes.map(({ name }) => name)
  expect(names[0]).toBe('Toets')
  expect(names).not.toContain('Oordeel')
  expect(new Set(names).size).toBe(names.length)
})

test('every event of the exchange has its type and an example', () => {
  const events = [exchangeEvents.nl, exchangeEvents.en].flatMap((one) =>
    (one?.channels ?? []).flatMap((channel) => channel.events),
  )
  expect(events.length).toBeGreaterThan(0)
  expect(events.filter(({ type, example }) => !example.includes(`"type": "${type}"`))).toEqual([])
})

test('a report of a package gives its paths, exports and types', () => {
  const report = [
    '# Public API of @samenspraak/a',
    '## @samenspraak/a',
    '- `interface Kind { readonly ok: true readonly of: readonly string[] }`',
    '- `function make(name: string): Kind`',
    '## @samenspraak/a/b',
    '- types: One, Two',
  ].join('\n\n')
  expect(packageApiOf('a', report)).toEqual({
    slug: 'a',
    name: '@samenspraak/a',
    entries: [
      {
        path: '@samenspraak/a',
        exports: [
          {
            name: 'Kind',
            signature: 'interface Kind {\n  readonly ok: true\n  readonly of: readonly string[]\n}',
          },
          { name: 'make', signature: 'function make(name: string): Kind' },
        ],
        types: [],
      },
      { path: '@samenspraak/a/b', exports: [], types: ['One', 'Two'] },
    ],
  })
})

test('a description keeps its code and bold words, and its paragraphs', () => {
  expect(paragraphsOf('**Fouten.** Zie `code`\nhier.\n\nVerder.\n')).toEqual([
    [
      { kind: 'bold', text: 'Fouten.' },
      { kind: 'plain', text: ' Zie ' },
      { kind: 'code', text: 'code' },
      { kind: 'plain', text: ' hier.' },
    ],
    [{ kind: 'plain', text: 'Verder.' }],
  ])
})

test('a tutorial has no style attributes, links only to what is on the site, and says its title once', () => {
  const source = [
    '---\ntitle: Een plan\nwho: leveranciers\nminutes: 10\n---',
    '# Een plan',
    'Zie [verder](./b.md), [regels](../../rights.md) en [elders](https://example.nl/).',
    '| a |\n|--:|\n| `b` |',
    '```sh\nnpx samenspraak\n```',
  ].join('\n\n')
  const { html, ...head } = tutorialOf('een-plan', source)
  expect(head).toEqual({ slug: 'een-plan', title: 'Een plan', who: 'leveranciers', minutes: 10 })
  expect(html.split('\n').slice(0, 2)).toEqual([
    '<p>Zie <a class="nl-link" href="tutorial:b">verder</a>, regels en <a class="nl-link" href="https://example.nl/">elders</a>.</p>',
    '<table class="utrecht-table stacked">',
  ])
  expect(html).toContain('<td><code class="nl-code">b</code></td>')
  expect(html).toContain('<pre class="code"><code>npx samenspraak</code></pre>')
})
