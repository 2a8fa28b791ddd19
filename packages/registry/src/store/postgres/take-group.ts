import type { RegisterCommand } from '../outcomes.ts'

/** Registrations in one transaction at most; more would keep others too long from the same subjects. */
const longestGroup = 32

/** Text in one transaction at most, in UTF-16 units; a first one that is longer goes alone. */
const mostText = 1024 * 1024

/** Who asks, with anything that goes along. */
interface Asked {
  readonly command: RegisterCommand
}

/**
 * Takes from the front of a queue what may be registered in one statement: no two in one subject or of one content, of which
 * the statement would not see each other. In order of identity, in which contents are locked, also by those who delete them.
 */
export function takeGroup<Each extends Asked>(
  queue: readonly Each[],
): { readonly group: readonly Each[]; readonly rest: Each[] } {
  const [group, rest]: [Each[], Each[]] = [[], []]
  const taken = new Set<string>()
  let length = 0
  for (const [index, asked] of queue.entries()) {
    const { name, content } = asked.command
    const keys = [`${name.context} ${name.subject}`, content.identity]
    length += content.text.length
    if (group.length === longestGroup || (group.length > 0 && length > mostText)) {
      rest.push(...queue.slice(index))
      break
    }
    if (keys.some((key) => taken.has(key))) rest.push(asked)
    else group.push(asked)
    for (const key of keys) taken.add(key)
  }
  return { group: group.toSorted(byIdentity), rest }
}

function byIdentity(one: Asked, other: Asked): number {
  return one.command.content.identity < other.command.content.identity ? -1 : 1
}
