import { messageTypes } from '@samenspraak/sdk/message-types'
import type { MessageType } from '@samenspraak/sdk'

/** The message type that a sample of this name is checked by: the newest, or the major behind the name. */
export async function messageTypeOf(name: string): Promise<MessageType<unknown>> {
  const [base, major = ''] = name.split('/')
  const entry = messageTypes.findLast((type) => type.name === base && type.version.startsWith(major))
  if (entry === undefined) throw new RangeError(`no message type ${name}`)
  return entry.load()
}
