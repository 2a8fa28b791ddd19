import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fromRoot, projectRoot } from '../../scripts/sources/files.ts'

// Many readers of YAML (PyYAML, Ruby) still follow 1.1, where 3:40 is the number 220 and no is false. Dates are left out:
// there 1.1 only gives a date for the same text.
const files = globSync('{glossary,schemas}/**/*.yaml', { cwd: projectRoot }).toSorted()
const timestamp = 'tag:yaml.org,2002:timestamp'

test('a reader of YAML 1.1 finds the same values in every source file', () => {
  const different = files.filter((file) => {
    const text = readFileSync(fromRoot(file), 'utf8')
    const old = parse(text, {
      version: '1.1',
      customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || tag.tag !== timestamp),
    })
    return JSON.stringify(old) !== JSON.stringify(parse(text))
  })
  expect(different).toEqual([])
})
