import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { expect, test } from 'vitest'
import { fromRoot } from '../../scripts/sources/files.ts'
import { allPages } from './pages.ts'
import { stepsOf } from './steps.ts'

// On the machine of a reader any port may be taken. Those of the kit's configuration are written over before it is used.
const fixed = /(?:127\.0\.0\.1|localhost):[1-9]|--(?:port|onderhoud)[ =][1-9]/

function fixedPorts(commands: string): readonly string[] {
  return commands.split('\n').filter((line) => fixed.test(line) && !line.startsWith('sed '))
}

test('no page starts or asks a server at a port that it chose itself', () => {
  const found = allPages().flatMap((page) =>
    stepsOf(readFileSync(page, 'utf8')).flatMap((step) =>
      fixedPorts(step.kind === 'run' ? step.code : step.content).map(
        (line) => `${relative(fromRoot(), page)}: ${line}`,
      ),
    ),
  )
  expect(found).toEqual([])
})

test.each([
  ['node main.ts --port 8765 &', true],
  ['curl -s http://127.0.0.1:8080/v1/x', true],
  ["fetch('http://localhost:3000')", true],
  ['node main.ts --onderhoud 0 > a.log', false],
  ['curl -s "$PARTY/v1/x"', false],
])('that %j chooses a port is %s', (line, chooses) => {
  expect(fixedPorts(line)).toEqual(chooses ? [line] : [])
})
