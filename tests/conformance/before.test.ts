import { expect, test } from 'vitest'
import { createParty } from './party.ts'
import { config, contract, runWith } from './rig.ts'

test('a target that refuses what must be there first is not judged', async () => {
  const before = [{ as: 'maker', collection: 'inwoners', document: { id: 'nobody' } }]
  const run = runWith(createParty(contract), { only: 'mogelijkheden', config: { ...config, before } })
  await expect(run).rejects.toMatchObject({ code: 'conformance/before-refused' })
})
