import type { Residual } from '../../mask/mask.ts'
import type { Requester } from '../../request/access-request.ts'
import type { MessageTree } from '../../tree/message-tree.ts'
import type { ChangeIssueCode } from '../change-issue.ts'
import { useOf } from '../lay/frame.ts'
import type { Frame } from '../lay/frame.ts'
import type { Refusal } from '../lay/layout.ts'
import type { Touch, ValueTouch } from '../lay/touch.ts'
import { keepsAuthor, respectsAuthor } from './authors.ts'
import type { Contexts } from './contexts.ts'
import { demandOf, isGone } from './demand.ts'
import {
  aspectsBelow,
  codeListsBelow,
  gains,
  groupsBelow,
  leavesOthers,
  saysContext,
  testsOf,
} from './gains.ts'
import { isFreshId } from './identities.ts'
import type { Things } from './identities.ts'
import { permitsFor } from './permits.ts'
import { isLogged, isSurelyEmpty, isWritable } from './places.ts'
import type { SightFacts } from './places.ts'

/** What a change is decided by; all of it but what `all` says is known to who asks. */
export interface Circumstances extends SightFacts {
  readonly tree: MessageTree
  readonly codeLists: readonly string[]
  readonly contexts: Contexts
  readonly wie: Requester
  /** What is seen once the patch is applied: a reference leads to one of these. */
  readonly seen: Things
  /** Every text in the view, and in the whole document before. */
  readonly known: { readonly seen: ReadonlySet<unknown>; readonly all: ReadonlySet<unknown> }
  /** Every text in the patched view, and in the whole document after. */
  readonly named: { readonly seen: ReadonlySet<unknown>; readonly all: ReadonlySet<unknown> }
}

/** The rows that permitted something: action and number of the group -> rows. */
export type UsedRows = Map<string, Set<Residual>>

/** Says of each touch why it is refused, and notes by which rows the others are permitted. */
export class Decision {
  readonly refusals: Refusal[] = []
  /** Reasons that lie in what is hidden; said only when there is no other, so that they tell as little as can be. */
  readonly hindrances: Refusal[] = []
  readonly used: UsedRows = new Map()
  readonly #facts: Circumstances
  readonly #newIds: Set<unknown> = new Set()

  constructor(facts: Circumstances) {
    this.#facts = facts
  }

  /** Decides over all touches and the objects around them. */
  over(touches: readonly Touch[]): void {
    for (const touch of touches) {
      const code = this.#reason(touch)
      const gone = outermostGone(touch.frame)
      // One answer for all that cannot be taken away: something may be hidden behind it.
      if (code !== undefined && gone !== undefined)
        this.refusals.push({ code: 'rights/change-not-allowed', pointer: gone.pointer })
      else if (code !== undefined) this.refusals.push({ code, pointer: touch.pointer })
    }
    for (const frame of framesOf(touches)) {
      const code = this.#reasonOfFrame(frame)
      if (code !== undefined) this.refusals.push({ code, pointer: frame.pointer })
    }
  }

  #reason(touch: Touch): ChangeIssueCode | undefined {
    const { tree, contexts, wie } = this.#facts
    if (isLogged(touch)) return 'rights/change-not-writable'
    if (touch.kind === 'value') {
      if (!isWritable(touch)) return 'rights/change-not-writable'
      if (!isSurelyEmpty(touch, tree, this.#facts, contexts.situationBefore(touch.frame)))
        return 'rights/change-not-allowed'
    }
    // Who wrote it is only said to who may make this change if they had written it.
    if (!this.#isPermitted(touch)) return 'rights/change-not-allowed'
    if (!respectsAuthor(touch, wie)) return 'rights/change-not-author'
    if (touch.kind === 'value')
      return this.#namesUnknown(touch) ? 'rights/change-reference-unknown' : undefined
    if (touch.kind === 'added') return this.#reasonOfId(touch)
    if (touch.kind !== 'removed' || touch.frame.object.declares === undefined) return undefined
    const id = touch.frame.before?.['id']
    if (this.#facts.named.seen.has(id)) return 'rights/change-not-allowed'
    return this.#facts.named.all.has(id) ? this.#hinder('rights/change-not-allowed', touch) : undefined
  }

  #isPermitted(touch: Touch): boolean {
    const { frame } = touch
    const group = touch.kind === 'value' ? useOf(touch.property, frame.use).group : frame.use?.group
    const { mask, contexts, numberOf, codeLists } = this.#facts
    const situations = contexts.situationsOf(frame)
    const number = group === undefined ? -1 : numberOf(group)
    return demandOf(touch, codeLists).some((actions) => {
      const rows = actions.map((action) =>
        situations.map((situation) => permitsFor(mask, action, number, situation)),
      )
      if (!rows.flat().every((permits) => permits.length > 0)) return false
      for (const [index, action] of actions.entries())
        for (const row of rows[index]?.at(-1) ?? []) this.#note(`${action} ${number}`, row)
      return true
    })
  }

  #note(key: string, row: Residual): void {
    const known = this.used.get(key) ?? new Set()
    this.used.set(key, known.add(row))
  }

  #namesUnknown({ property, before, after }: ValueTouch): boolean {
    const things = property.names === undefined ? undefined : this.#facts.seen.get(property.names)
    if (things === undefined || after === undefined) return false
    const old: readonly unknown[] = Array.isArray(before) ? before : [before]
    const named: readonly unknown[] = Array.isArray(after) ? after : [after]
    return named.some((id) => !old.includes(id) && !things.has(id))
  }

  #reasonOfId(touch: Touch): ChangeIssueCode | undefined {
    const { object, after } = touch.frame
    if (object.declares === undefined) return undefined
    const id = after?.['id']
    if (!isFreshId(id, this.#facts.known.seen) || this.#newIds.has(id)) return 'rights/change-id-not-new'
    this.#newIds.add(id)
    return this.#facts.known.all.has(id) ? this.#hinder('rights/change-id-not-new', touch) : undefined
  }

  #hinder(code: ChangeIssueCode, { pointer }: Touch): undefined {
    this.hindrances.push({ code, pointer })
  }

  #reasonOfFrame(frame: Frame): ChangeIssueCode | undefined {
    const { tree, mask, contexts, numberOf, tells, wie } = this.#facts
    if (!keepsAuthor(frame, wie)) return 'rights/change-not-author'
    if (frame.before === undefined || frame.after === undefined || !saysContext(frame.object))
      return undefined
    const [before, , after] = contexts.situationsOf(frame)
    if (before === undefined || after === undefined) return undefined
    const own = frame.use === undefined ? [] : [frame.use.group]
    const told = [...codeListsBelow(tree, frame.object)].flatMap((list) => tells(list))
    const groups = [...[...own, ...groupsBelow(tree, frame.object)].map(numberOf), ...told]
    const isMore =
      gains(mask, testsOf(mask, groups), before, after, aspectsBelow(tree, frame.object)) ||
      (told.length > 0 && leavesOthers(wie, before, after))
    return isMore ? 'rights/change-gains-rights' : undefined
  }
}

/** The largest thing that goes with an object; undefined when the object stays. */
function outermostGone(frame: Frame): Frame | undefined {
  if (!isGone(frame)) return undefined
  return (frame.parent === undefined ? undefined : outermostGone(frame.parent)) ?? frame
}

/** All objects that touches are in, each once, the outer first. */
export function framesOf(touches: readonly Touch[]): ReadonlySet<Frame> {
  const frames = new Set<Frame>()
  const add = (frame: Frame): void => {
    if (frames.has(frame)) return
    if (frame.parent !== undefined) add(frame.parent)
    frames.add(frame)
  }
  for (const { frame } of touches) add(frame)
  return frames
}
