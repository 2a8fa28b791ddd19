import { expect, test } from 'vitest'
import { documentSheets } from '../../packages/fhir/mapping/index.ts'
import { fhirCounts, fhirMessages } from '../../site/src/data/fhir-mapping.ts'
import { modelEntries } from '../../site/src/data/message-groups.ts'
import { messageRelations, namedByMost } from '../../site/src/data/message-relations.ts'
import { differenceWithBefore } from '../../site/src/data/version-difference.ts'
import { drawnRelations, messageDiagram } from '../../site/src/views/model/diagram.ts'

test('every message of the mapping has a page, and every field a place or a reason', () => {
  expect(fhirMessages.map(({ entry }) => entry.naam)).toEqual(documentSheets.map(({ name }) => name))
  const nowhere = fhirMessages.flatMap(({ entry, fields }) =>
    fields.filter(({ place }) => place === '').map(({ path }) => `${entry.naam} ${path}`),
  )
  expect(nowhere).toEqual([])
})

test('almost every field of the mapping has the title that its schema gives it', () => {
  const fields = fhirMessages.flatMap((message) => message.fields)
  const without = fields.filter(({ titel }) => titel === undefined).length
  expect(without / fields.length).toBeLessThan(0.05)
})

test('a field inside an extension counts as one', () => {
  const [answer] = fhirMessages.filter(({ entry }) => entry.naam === 'terugkoppeling')
  const contact = answer?.fields.filter(({ path }) => path.startsWith('contactpersoon'))
  expect(contact?.map(({ way, place }) => [way, place])).toEqual([
    ['extension', 'Task.extension[contactpersoon]'],
    ['extension', 'Task.extension[contactpersoon].extension[naam]'],
    ['extension', 'Task.extension[contactpersoon].extension[telefoonnummer]'],
    ['extension', 'Task.extension[contactpersoon].extension[email]'],
  ])
  expect(answer === undefined ? undefined : fhirCounts(answer).dropped).toBe(0)
})

test('the second version of the score card is told from the first, with a message as proof', () => {
  const told = modelEntries.flatMap((entry) => differenceWithBefore(entry) ?? [])
  expect(told.map(({ before, oldInNew, newInOld }) => [before.naam, oldInNew, newInOld])).toMatchObject([
    [
      'zelfredzaamheidsmatrix',
      { verdict: 'incompatible', witness: { editie: '2013' } },
      { verdict: 'incompatible', witness: { editie: '2017' } },
    ],
  ])
  expect(told[0]?.changes.map(({ nl }) => nl)).toContain('De eigenschap dagbesteding is weggehaald.')
})

test('a plan contains an arrangement, and everybody names the resident', () => {
  const said = messageRelations.map(({ from, kind, to }) => `${from.naam} ${kind} ${to.naam}`)
  expect(said).toContain('ondersteuningsplan contains arrangement')
  expect([...namedByMost].map(({ naam }) => naam)).toContain('inwoner')
})

test('the picture has a line for each relation that it does not leave out, inside its frame, the same each time', async () => {
  const [once, again] = await Promise.all([messageDiagram('nl'), messageDiagram('nl')])
  expect(once).toEqual(again)
  expect(once.lines.filter(({ path }) => path === '')).toEqual([])
  expect(once.lines.length).toBe(drawnRelations.length)
  expect(once.boxes.filter(({ x, width }) => x < 0 || x + width > once.width)).toEqual([])
})
