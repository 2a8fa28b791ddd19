import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { settings } from '../../src/configuration/settings.ts'
import { membersOf } from '../../src/records/members.ts'

const compose: unknown = parse(
  readFileSync(new URL('../../../../deploy/compose.yaml', import.meta.url), 'utf8'),
)
const section = (name: string): ReadonlyMap<string, unknown> => membersOf(membersOf(compose).get(name))

/** The names that a service uses of a section, whether they stand there as a list or as an object. */
function used(service: unknown, name: string): readonly string[] {
  const value = membersOf(service).get(name)
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [...membersOf(value).keys()]
}

test('the compose file has three instances that differ in nothing, and names nothing that it does not define', () => {
  const services = section('services')
  const instances = [...services]
    .filter(([name]) => name.startsWith('register-'))
    .map(([, service]) => service)
  expect(instances.length).toBe(3)
  expect(new Set(instances.map((one) => JSON.stringify(one))).size).toBe(1)
  for (const service of services.values()) {
    for (const kind of ['networks', 'secrets'] as const)
      expect(used(service, kind).filter((name) => !section(kind).has(name))).toEqual([])
    expect(used(service, 'depends_on').filter((name) => !services.has(name))).toEqual([])
  }
})

test('the instances are configured with settings that exist', () => {
  const known = new Set(Object.values(settings).flatMap(({ variable }) => [variable, `${variable}_FILE`]))
  const instance = section('services').get('register-1')
  expect(used(instance, 'environment').filter((name) => !known.has(name))).toEqual([])
})

test('nginx sends to exactly the instances of the compose file', () => {
  const nginx = readFileSync(new URL('../../../../deploy/nginx.conf', import.meta.url), 'utf8')
  const upstreams = [...nginx.matchAll(/^\s*server (?<name>[\w-]+):8081 /gmu)].map(
    ({ groups }) => groups?.['name'],
  )
  expect(upstreams).toEqual([...section('services').keys()].filter((name) => name.startsWith('register-')))
})
