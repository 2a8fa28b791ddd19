import { expect, test } from 'vitest'
import { createParty } from './party.ts'
import { config, contract, runWith } from './rig.ts'

test('a target that refuses what must be there first is not judged', async () => {
  const before = [{ as: 'maker', collection: 'inwoners', document: { id: 'nobody' } }]
  const run = runWith(createParty(contract), { only: 'mogelijkheden', config: { ...config, before } })
  await expect(run).rejects.toMatchObject({
    code: 'conformance/before-refused',
    en: 'What must be there first (before) was not taken, so that nothing can be judged: inwoners (maker, 400 document-ongeldig).',
  })
})

test('a target that does not answer is not judged', async () => {
  const run = runWith(async () => undefined, { only: 'mogelijkheden' })
  await expect(run).rejects.toMatchObject({ code: 'conformance/target-unreachable' })
})

test('a secret that is nowhere is told by the name of its variable', async () => {
  const callers = { ...config.callers, reader: { tokenFrom: 'READER_TOKEN' } }
  const run = runWith(createParty(contract), { only: 'mogelijkheden', config: { ...config, callers } })
  await expect(run).rejects.toMatchObject({
    code: 'conformance/variable-missing',
    nl: 'De configuratie noemt variabelen van de omgeving die leeg zijn: READER_TOKEN.',
  })
})
