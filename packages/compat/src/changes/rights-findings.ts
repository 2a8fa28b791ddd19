import { isList, valueAt } from '../json.ts'
import type { JsonObject } from '../json.ts'
import { annotationPlace, wordAt } from './annotated.ts'
import type { Annotated } from './annotated.ts'
import type { Finding } from './place-pair.ts'
import { rolesOf } from './roles.ts'
import type { RolesByGroup } from './roles.ts'

/** Changes of who may see or write something, or of what "about" and "own" mean in a grant. */
export function* rightsFindings(annotated: Annotated, roles: RolesByGroup | undefined): Generator<Finding> {
  yield* groupFindings(annotated, roles)
  yield* pointerFindings(annotated)
  yield* minimumFindings(annotated, roles)
  const telling = switched(annotated, 'x-verraadt-wijziging')
  const place = annotationPlace('x-verraadt-wijziging', annotated)
  if (telling === 'on') yield { code: 'rights/telltale-lost', words: [annotated.name], ...place }
  if (telling === 'off') yield { code: 'rights/telltale-won', words: [annotated.name], ...place }
  if (switched(annotated, 'x-id') === 'same') return
  const idPlace = annotationPlace('x-id', annotated)
  yield { code: 'rights/id-changed', words: [annotated.name], ...idPlace }
  yield { code: 'sdk/brand-changed', words: [annotated.name], ...idPlace }
}

function* groupFindings(annotated: Annotated, roles: RolesByGroup | undefined): Generator<Finding> {
  const { name, from, to } = annotated
  const [before, after] = [wordAt(from, 'x-gegevensgroep'), wordAt(to, 'x-gegevensgroep')]
  if (before === after) return
  const place = annotationPlace('x-gegevensgroep', annotated)
  if (before === undefined) yield { code: 'rights/group-added', words: [name, after ?? ''], ...place }
  else if (after === undefined) yield { code: 'rights/group-removed', words: [name, before], ...place }
  else yield { code: 'rights/group-changed', words: [name, before, after], ...place }
  if (roles === undefined) return
  const [had, has] = [rolesOf(roles, before), rolesOf(roles, after)]
  for (const [action, nl, en] of actions) {
    const won = namesIn(has[action], had[action])
    const lost = namesIn(had[action], has[action])
    if (won !== '') yield { code: 'rights/access-won', words: [name, nl, won, en], ...place }
    if (lost !== '') yield { code: 'rights/access-lost', words: [name, nl, lost, en], ...place }
  }
}

/** The roles of one set that are not in another. */
function namesIn(roles: ReadonlySet<string>, others: ReadonlySet<string>): string {
  return [...roles]
    .filter((rol) => !others.has(rol))
    .toSorted()
    .join(', ')
}

const actions = [
  ['reading', 'lezen', 'read'],
  ['writing', 'schrijven', 'written'],
] as const

function* pointerFindings(annotated: Annotated): Generator<Finding> {
  for (const [keyword, code] of pointers) {
    const [before, after] = [pointersAt(annotated.from, keyword), pointersAt(annotated.to, keyword)]
    if (before !== after)
      yield { code, words: [annotated.name, before, after], ...annotationPlace(keyword, annotated) }
  }
}

/** One pointer, or a list of them of which the order says nothing. */
function pointersAt(annotations: JsonObject, keyword: string): string {
  const value = valueAt(annotations, keyword)
  const list = isList(value) ? value : [value]
  return list
    .map((pointer) => (typeof pointer === 'string' ? pointer : '-'))
    .toSorted()
    .join(', ')
}

const pointers = [
  ['x-over', 'rights/subject-changed'],
  ['x-eigenaar', 'rights/owner-changed'],
  ['x-periode', 'rights/period-changed'],
  ['x-codes', 'rights/codes-changed'],
] as const

function* minimumFindings(annotated: Annotated, roles: RolesByGroup | undefined): Generator<Finding> {
  const change = switched(annotated, 'x-minimum')
  if (change === 'same') return
  const group = wordAt(annotated.to, 'x-gegevensgroep')
  const names = roles === undefined ? '' : [...rolesOf(roles, group).minimum].toSorted().join(', ')
  const code = change === 'on' ? 'rights/minimum-won' : 'rights/minimum-lost'
  yield { code, words: [annotated.name, names], ...annotationPlace('x-minimum', annotated) }
}

function switched({ from, to }: Annotated, keyword: string): 'on' | 'off' | 'same' {
  const [was, is] = [valueAt(from, keyword) === true, valueAt(to, keyword) === true]
  if (was === is) return 'same'
  return is ? 'on' : 'off'
}
