import { type FileHandle, open } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  accessRecordOf,
  type AccessRecorded,
  type GroupedMessage,
  residentsIn,
} from '@samenspraak/sdk/access-log'
import { changeTypes } from '@samenspraak/sdk/change-types'
import type { Policy } from '@samenspraak/sdk/rights'
import type { Environment, Output } from '../../environment.ts'
import type { Text } from '../../language.ts'
import { OutputUnwritableError } from '../../output-error.ts'
import type { AccessLogSettings } from './settings.ts'
import type { Seen } from './viewing.ts'

/**
 * Appends an entry for each document about persons that somebody asked for. The entries are on the disk before the
 * documents are shown: who saw something is always in the log, and a log that cannot be written shows nothing.
 */
export class AccessLog {
  readonly #file: FileHandle
  readonly #bron: string
  readonly #policy: Policy
  readonly #environment: Environment
  readonly #messages = new Map<string, GroupedMessage>()
  #lines = ''
  /** Why a document was held back: the first thing that its entry lacked. */
  lacking: (Text & { readonly at: string }) | undefined

  private constructor(file: FileHandle, bron: string, policy: Policy, environment: Environment) {
    this.#file = file
    this.#bron = bron
    this.#policy = policy
    this.#environment = environment
  }

  /** @throws OutputUnwritableError when the file cannot be opened. */
  static async open(
    { path, bron }: AccessLogSettings,
    policy: Policy,
    environment: Environment,
  ): Promise<AccessLog> {
    // Only for who runs the command: the log says who looked at whom.
    const file = await orUnwritable(open(resolve(environment.cwd, path), 'a+', 0o600))
    const log = new AccessLog(file, bron, policy, environment)
    log.#lines = (await orUnwritable(endsHalfway(file))) ? '\n' : ''
    return log
  }

  /** Notes an access; false when there can be no entry, and so nothing may be shown. */
  async note(document: unknown, seen: Seen): Promise<boolean> {
    if (!seen.type.persons) return true
    const recorded = await this.#recordOf(document, seen)
    if (recorded.ok) {
      this.#lines += `${JSON.stringify(recorded.record.regel)}\n`
      return true
    }
    this.lacking ??= recorded.issues[0]
    return seen.view.document === undefined
  }

  /** The output that is only written after the entries. */
  before(output: Output): Output {
    return {
      isTerminal: output.isTerminal,
      write: async (text) => {
        await this.flush()
        await output.write(text)
      },
    }
  }

  /** @throws OutputUnwritableError when the entries cannot be written. */
  async flush(): Promise<void> {
    const text = this.#lines
    this.#lines = ''
    if (text === '') return
    await orUnwritable(this.#file.appendFile(text))
    await orUnwritable(this.#file.datasync())
  }

  /** Writes what is left, as of documents of which nothing was shown. */
  async close(): Promise<void> {
    await this.flush()
    await orUnwritable(this.#file.close())
  }

  async #recordOf(document: unknown, { request, view, type }: Seen): Promise<AccessRecorded> {
    const { id, plan, vastlegging }: Recorded = isObject(document) ? document : {}
    const versie = isObject(vastlegging) ? vastlegging['versie'] : undefined
    const own = type.messageType.name === 'ondersteuningsplan' ? id : plan
    const message = await this.#messageOf(type)
    // Of a document that names nobody, it is about the residents of the request.
    const over = residentsOf(message, view.document, document)
    const { date, randomId } = this.#environment
    return accessRecordOf(view, {
      id: randomId(),
      op: date().toISOString(),
      bron: this.#bron,
      request,
      policy: this.#policy,
      document: {
        id: typeof id === 'string' ? id : '',
        ...(typeof versie === 'number' ? { versie } : {}),
      },
      ...(over.length === 0 ? {} : { over }),
      ...(typeof own === 'string' ? { plan: own } : {}),
      ...(message === undefined ? {} : { message }),
    })
  }

  async #messageOf({ messageType, groups }: Seen['type']): Promise<GroupedMessage | undefined> {
    const { schemaId } = messageType
    const known = this.#messages.get(schemaId)
    if (known !== undefined) return known
    const type = await changeTypes.find((entry) => entry.schemaId === schemaId)?.load()
    if (type === undefined) return undefined
    const message = { groups, tree: type.tree }
    this.#messages.set(schemaId, message)
    return message
  }
}

/** Who is named in what was shown; of a view that names nobody, or of none, who the document is about. */
function residentsOf(
  message: GroupedMessage | undefined,
  shown: unknown,
  document: unknown,
): readonly string[] {
  if (message === undefined) return []
  const named = residentsIn(message, shown)
  return named.length > 0 ? named : residentsIn(message, document)
}

/** Whether the last run was cut off in the middle of an entry, which would swallow the next one. */
async function endsHalfway(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() !== '\n'
}

interface Recorded {
  readonly id?: unknown
  readonly plan?: unknown
  readonly vastlegging?: unknown
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

async function orUnwritable<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (cause) {
    throw new OutputUnwritableError(cause)
  }
}
