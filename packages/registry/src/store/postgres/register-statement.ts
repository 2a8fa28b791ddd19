import { randomUUID } from 'node:crypto'
import type { VersionState } from '../../subjects/version.ts'
import { openEntryText } from '../entry-text.ts'
import type { RegisterCommand, SeenSetting } from '../outcomes.ts'
import type { Statement } from './connection.ts'
import { arraysOf } from './seen-settings.ts'

const published: VersionState = { status: 'gepubliceerd' }
const publishedText = JSON.stringify(published)
const registering = {
  name: 'register',
  text: `select * from registry.register_under(${placeholders(24)})`,
}
const together = {
  name: 'register-together',
  text: `select * from registry.register_together(${placeholders(17)})`,
}

/** The statement that registers. */
export function registerStatement(command: RegisterCommand): Statement {
  const { name, content, seen, references, label, state, fixed, entry, settings = [] } = command
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
    jsonOrNull(content.metadata),
    jsonOrNull(content.ruleSet),
    references.map(({ context }) => context),
    references.map(({ subject }) => subject),
    references.map(({ version }) => version),
    label ?? null,
    stateText(state),
    entry.at,
    entry.actor,
    entry.motivation ?? null,
    fixed?.id ?? null,
    fixed?.guid ?? null,
    fixed?.version ?? null,
    entryStart(command),
  ]
  return { query: registering, values }
}

/** The statement that registers several, none of them with references or an id to take over; in order of identity. */
export function togetherStatement(commands: readonly RegisterCommand[]): Statement {
  const column = <Value>(of: (command: RegisterCommand) => Value): Value[] => commands.map(of)
  const values = [
    ...arraysOf(settingsOf(commands)),
    column(({ name }) => name.context),
    column(({ name }) => name.subject),
    column(({ seen }) => (seen === 'any' ? null : seen)),
    column(() => randomUUID()),
    column(({ content }) => content.identity),
    column(({ content }) => content.schemaHash),
    column(({ content }) => content.text),
    column(({ content }) => jsonOrNull(content.metadata)),
    column(({ content }) => jsonOrNull(content.ruleSet)),
    column(({ label }) => label ?? null),
    column(({ state }) => stateText(state)),
    column(({ entry }) => entry.at),
    column(({ entry }) => entry.actor),
    column(({ entry }) => entry.motivation ?? null),
    column(entryStart),
  ]
  return { query: together, values }
}

/** All settings that were seen, each once; of two who saw different ones the statement tells that something was set. */
function settingsOf(commands: readonly RegisterCommand[]): readonly SeenSetting[] {
  const all = commands.flatMap(({ settings = [] }) => settings)
  return [...new Map(all.map((seen) => [`${seen.revision} ${seen.key}`, seen])).values()]
}

function placeholders(count: number): string {
  return Array.from({ length: count }, (_, index) => `$${index + 1}`).join(', ')
}

function jsonOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}

function stateText(state: VersionState | undefined): string {
  return state === undefined ? publishedText : JSON.stringify(state)
}

function entryStart({ name: { context, subject }, content, entry }: RegisterCommand): string {
  return openEntryText({ ...entry, on: { context, subject }, schemaHash: content.schemaHash })
}
