import { listAt, membersOf, textAt, wordsAt } from '../../records/members.ts'
import type { Members } from '../../records/members.ts'
import type { StoredRecord } from '../../records/record.ts'
import { readAction, readRole } from '../role.ts'
import type { ApiKey, KeptSecret } from './api-key.ts'

/** The key in a record of kind `sleutel`; undefined when it is none, and then it opens nothing. */
export function readKey(record: StoredRecord | undefined): ApiKey | undefined {
  const value = membersOf(record?.value)
  const secrets = listAt(value, 'secrets').flatMap((one) => readSecret(membersOf(one)) ?? [])
  const description = textAt(value, 'description')
  const madeAt = textAt(value, 'madeAt')
  const madeBy = textAt(value, 'madeBy')
  if (description === undefined || madeAt === undefined || madeBy === undefined) return undefined
  const expiresAt = textAt(value, 'expiresAt')
  const revokedAt = textAt(value, 'revokedAt')
  return {
    description,
    roles: listAt(value, 'roles').flatMap((role) => readRole(role) ?? []),
    contexts: wordsAt(value, 'contexts'),
    ...(value.has('actions')
      ? { actions: listAt(value, 'actions').flatMap((action) => readAction(action) ?? []) }
      : {}),
    secrets,
    madeAt,
    madeBy,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(revokedAt === undefined ? {} : { revokedAt }),
  }
}

function readSecret(value: Members): KeptSecret | undefined {
  const hash = textAt(value, 'hash')
  const madeAt = textAt(value, 'madeAt')
  const expiresAt = textAt(value, 'expiresAt')
  if (hash === undefined || madeAt === undefined) return undefined
  return { hash, madeAt, ...(expiresAt === undefined ? {} : { expiresAt }) }
}
