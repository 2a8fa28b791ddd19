import { randomUUID } from 'node:crypto'
import type { VersionState } from '../../subjects/version.ts'
import { openEntryText } from '../entry-text.ts'
import type { RegisterCommand } from '../outcomes.ts'
import type { Statement } from './connection.ts'
import { arraysOf } from './seen-settings.ts'

const published: VersionState = { status: 'gepubliceerd' }
const parameters = Array.from({ length: 24 }, (_, index) => `$${index + 1}`).join(', ')
const registering = { name: 'register', text: `select * from registry.register_under(${parameters})` }
const locking = { name: 'lock-subjects', text: 'select registry.lock_subjects($1, $2, $3)' }
const passing = { name: 'pass-gate', text: 'select registry.pass_settings(false), registry.pass_gate(false)' }

/** The statement that registers. */
export function registerStatement(command: RegisterCommand): Statement {
  const { name, content, seen, references, label, state = published, fixed, entry, settings = [] } = command
  const on = { context: name.context, subject: name.subject }
  const values = [
    ...arraysOf(settings),
    name.context,
    name.subject,
    seen === 'any' ? null : seen,
    randomUUID(),
    content.identity,
    content.schemaHash,
    content.text,
    JSON.stringify(content.references),
    content.metadata === undefined ? null : JSON.stringify(content.metadata),
    content.ruleSet === undefined ? null : JSON.stringify(content.ruleSet),
    references.map(({ context }) => context),
    references.map(({ subject }) => subject),
    references.map(({ version }) => version),
    label ?? null,
    JSON.stringify(state),
    entry.at,
    entry.actor,
    entry.motivation ?? null,
    fixed?.id ?? null,
    fixed?.guid ?? null,
    fixed?.version ?? null,
    openEntryText({ ...entry, on, schemaHash: content.schemaHash }),
  ]
  return { query: registering, values }
}

/** What goes before several registrations in one transaction: all their locks, in the order of everybody. */
export function lockStatements(commands: readonly RegisterCommand[]): readonly Statement[] {
  const own = commands.map(({ name }) => ({ ...name, own: true }))
  const built = commands.flatMap(({ references }) => references.map((one) => ({ ...one, own: false })))
  const all = [...own, ...built]
  return [
    { query: passing, values: [] },
    {
      query: locking,
      values: [
        all.map(({ context }) => context),
        all.map(({ subject }) => subject),
        all.map(({ own }) => own),
      ],
    },
  ]
}
