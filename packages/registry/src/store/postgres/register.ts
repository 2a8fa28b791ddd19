import type { Content } from '../../contents/content.ts'
import type { Version, VersionState } from '../../subjects/version.ts'
import type { RegisterCommand, RegisterOutcome } from '../outcomes.ts'
import { contentOf, integer, text, versionOf } from '../rows.ts'
import type { Row } from '../rows.ts'
import type { Store } from '../store.ts'
import { StoreError } from '../store-error.ts'
import type { Changes } from './changes.ts'
import type { RegisterBatches } from './register-batches.ts'

const published: VersionState = { status: 'gepubliceerd' }

/** Registering: one round trip to the function that does every look and every write. */
export function createRegister(batches: RegisterBatches, changes: Changes): Pick<Store, 'register'> {
  return {
    register: async (command) => {
      const outcome = outcomeOf(command, await batches.register(command))
      if (outcome.outcome === 'registered' && outcome.created) changes.happened()
      return outcome
    },
  }
}

function outcomeOf(command: RegisterCommand, row: Row): RegisterOutcome {
  const outcome = text(row['outcome'])
  switch (outcome) {
    case 'registered': {
      const content = registeredContent(command, row)
      const created = row['created'] === true
      const version = created ? newVersion(command, row) : existingVersion(command, row)
      return { outcome, version, content, created }
    }
    case 'moved':
      return { outcome, revision: integer(row['revision']) }
    case 'reference-missing': {
      const reference = command.references[integer(row['version']) - 1]
      if (reference !== undefined) return { outcome, reference }
      break
    }
    case 'label-taken':
      return { outcome, version: integer(row['version']) }
    case 'setting-moved':
    case 'id-taken':
      return { outcome }
  }
  throw new StoreError('STORE_CORRUPT', 'a registration with an outcome that does not exist')
}

/** What was new comes back from the command: the database does not send the text back. */
function registeredContent({ content }: RegisterCommand, row: Row): Content {
  if (row['known'] !== true) return { id: integer(row['content_id']), guid: text(row['guid']), ...content }
  const { identity, schemaHash } = content
  return contentOf({ ...row, id: row['content_id'], identity, schema_hash: schemaHash })
}

function newVersion({ name, entry, label, state = published }: RegisterCommand, row: Row): Version {
  return {
    context: name.context,
    subject: name.subject,
    version: integer(row['version']),
    contentId: integer(row['content_id']),
    guid: text(row['guid']),
    ...(label === undefined ? undefined : { label }),
    registeredAt: entry.at,
    registeredBy: entry.actor,
    ...(entry.motivation === undefined ? undefined : { motivation: entry.motivation }),
    state,
    deleted: false,
  }
}

function existingVersion({ name }: RegisterCommand, row: Row): Version {
  return versionOf({ ...row, context: name.context, subject: name.subject, deleted: false })
}
