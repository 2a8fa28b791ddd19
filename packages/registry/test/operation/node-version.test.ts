import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { neededNode, tellOldNode } from '../../src/operation/node-version.ts'

test.each(['22.18.0', '22.19.1', '23.0.0', '24.1.0'])('on Node %s the registry starts', (version) => {
  expect(tellOldNode(version)).toBeUndefined()
})

test.each(['18.20.0', '20.20.2', '22.17.9'])(
  'on Node %s it says in two languages what it needs',
  (version) => {
    expect(tellOldNode(version)).toBe(
      `Het register vraagt Node 22.18 of nieuwer; dit is Node ${version}.\n` +
        `The registry needs Node 22.18 or newer; this is Node ${version}.`,
    )
  },
)

test('what is needed is what package.json says', () => {
  const { engines }: { engines: { node: string } } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  expect(engines.node).toBe(`>=${neededNode}`)
})
