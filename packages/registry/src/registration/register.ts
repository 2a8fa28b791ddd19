import { checkAgainst } from '../compatibility/check.ts'
import { incompatible } from '../compatibility/messages.ts'
import { newContent } from '../contents/identity.ts'
import { mergeMetadata } from '../contents/read-metadata.ts'
import type { Outcome, Refusal } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import type { Cache } from '../lookup/cache.ts'
import type { Effective } from '../settings/effective.ts'
import type { NewContent } from '../contents/content.ts'
import type { RegisterCommand } from '../store/outcomes.ts'
import { writeSubject } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'
import { busy } from './busy.ts'
import { comparedVersions } from './compared-versions.ts'
import { findExisting } from './existing.ts'
import type { Held } from './existing.ts'
import { whyNotRegister } from './may-register.ts'
import { readOffer } from './read-offer.ts'
import type { ReadOffer } from './read-offer.ts'
import type { Registering, Registration } from './registering.ts'
import { rightsBefore, rightsFindings, rightsRefusal } from './rights-refusal.ts'
import { settled } from './settled.ts'
import { readStart, startAfter } from './start.ts'
import type { Start } from './start.ts'
import type { Turns } from './take-turns.ts'

/** A version that is there now; `created` is false when it was there before. */
export interface Registered extends Held {
  readonly created: boolean
}

/** Registering, which waits its turn for each subject, and remembers where the one before left it. */
export interface RegisteringInTurn extends Registering {
  readonly turns: Turns
  readonly starts: Cache<Start>
}

/** How often a check is done again because the subject changed meanwhile. */
const mostAttempts = 50

/** Publishes a schema as a version of a subject, or finds it there; nothing is written unless the policy agrees. */
export async function register(
  registering: RegisteringInTurn,
  registration: Registration,
): Promise<Outcome<Registered>> {
  const offer = await readOffer(registering, registration, registration.name.context)
  if (!offer.ok) return offer
  const work = new Work(registering, registration, offer.value)
  return registering.turns(writeSubject(registration.name), () => work.untilSettled())
}

class Work {
  readonly #registering: RegisteringInTurn
  readonly #registration: Registration
  readonly #offer: ReadOffer
  readonly #key: string
  #checked: { readonly about: string; readonly result: Refusal | undefined } | undefined

  constructor(registering: RegisteringInTurn, registration: Registration, offer: ReadOffer) {
    this.#registering = registering
    this.#registration = registration
    this.#offer = offer
    this.#key = writeSubject(registration.name)
  }

  /**
   * Begins from what is remembered. Then the store still refuses when others came in between or set something. A refusal must
   * not rest on what may be old, nor what was there already: what is offered takes metadata from the version before.
   */
  async untilSettled(): Promise<Outcome<Registered>> {
    const { store, starts } = this.#registering
    const { name, id, version } = this.#registration
    const remembered = starts.get(this.#key)
    if (remembered !== undefined && id === undefined && version === undefined) {
      const outcome = await this.#attempt(remembered, false)
      if (outcome !== 'moved' && outcome.ok && (outcome.value.created || (await this.#stands(remembered))))
        return outcome
    }
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const outcome = await this.#attempt(await readStart(store, name), true)
      if (outcome !== 'moved') return outcome
    }
    return refused(busy)
  }

  /** Whether nothing was added to the subject or taken from it since. */
  async #stands({ standing: { subject } }: Start): Promise<boolean> {
    return (
      (await this.#registering.store.standing(this.#registration.name))?.subject.revision === subject.revision
    )
  }

  async #attempt(start: Start, looksFirst: boolean): Promise<Outcome<Registered> | 'moved'> {
    const { store } = this.#registering
    const { name, id, version: wanted, mayTakeOver = true } = this.#registration
    const { under, standing } = start
    const { subject, latest } = standing
    const content = await this.#contentAfter(latest, under.setting)
    if (latest !== undefined && looksFirst) {
      const existing = await findExisting(store, name, content)
      if (existing !== undefined && (id === undefined || id === existing.content.id)) {
        if (under.setting.mode !== 'IMPORT') this.#registering.starts.set(this.#key, start)
        return given({ ...existing, created: false })
      }
    }
    const offered = { id, version: wanted, next: subject.head + 1, mayTakeOver }
    const refusal = whyNotRegister(under.setting, offered)
    if (refusal !== undefined) return refused(refusal)
    const isImport = under.setting.mode === 'IMPORT'
    if (subject.head > 0 && !isImport) {
      const result = await this.#checkOnce(content, start)
      if (result !== undefined) return refused(result)
    }
    const seen = { seen: isImport ? ('any' as const) : subject.revision, settings: under.seen }
    const outcome = await store.register(this.#command(content, seen))
    if (outcome.outcome === 'registered') {
      // The next version will be held against this one.
      this.#registering.contents.keep(outcome.content)
      const left = outcome.created ? startAfter(start, outcome.version) : start
      if (!isImport) this.#registering.starts.set(this.#key, left)
    }
    return settled(outcome)
  }

  /** Metadata and rules that are not given are those of the version before, between what is set under and over them. */
  async #contentAfter(latest: Version | undefined, setting: Effective): Promise<NewContent> {
    const { contents, sha256 } = this.#registering
    const { metadata, ruleSet } = this.#registration
    const before = latest === undefined ? undefined : await contents.content(latest)
    const { defaultMetadata, overrideMetadata, defaultRuleSet, overrideRuleSet } = setting
    return newContent(
      this.#offer.read,
      {
        references: this.#offer.references.map(({ reference }) => reference),
        metadata: mergeMetadata(
          mergeMetadata(defaultMetadata, metadata ?? before?.metadata),
          overrideMetadata,
        ),
        ruleSet: overrideRuleSet ?? (ruleSet === undefined ? before?.ruleSet : ruleSet) ?? defaultRuleSet,
      },
      sha256,
    )
  }

  /** What was refused from memory is asked again when it turns out that nothing had changed; then the answer stands. */
  async #checkOnce(content: NewContent, { standing, under }: Start): Promise<Refusal | undefined> {
    const about = JSON.stringify([content.identity, standing.subject.revision, under.seen])
    if (this.#checked?.about !== about)
      this.#checked = { about, result: await this.#check(content, standing.latest, under.setting) }
    return this.#checked.result
  }

  async #check(
    content: NewContent,
    latest: Version | undefined,
    setting: Effective,
  ): Promise<Refusal | undefined> {
    const { compatibility: level, beleid = {}, compatibilityGroup } = setting
    const { read, documents } = this.#offer
    const proposed = { schema: read.schema, content, documents }
    if (level !== 'NONE' && latest !== undefined) {
      const policy = { level, beleid, compatibilityGroup }
      const versions = await comparedVersions(this.#registering.store, latest, policy)
      const result = await checkAgainst(this.#registering, { proposed, versions, policy })
      if (result.verdict !== 'compatible') return incompatible(result, level)
    }
    if (this.#registration.rightsConfirmed === true) return undefined
    const before = latest ?? (await rightsBefore(this.#registering.store, this.#registration.name))
    if (before === undefined) return undefined
    return rightsRefusal(await rightsFindings(this.#registering, { proposed, latest: before, beleid }))
  }

  #command(content: NewContent, seen: Pick<RegisterCommand, 'seen' | 'settings'>): RegisterCommand {
    const { name, id, guid, version, label, state, actor, motivation } = this.#registration
    const at = this.#registering.clock().toISOString()
    return {
      name,
      content,
      ...seen,
      references: this.#offer.references.map(({ target: { context, subject, version: number } }) => ({
        context,
        subject,
        version: number,
      })),
      ...(label === undefined ? {} : { label }),
      ...(state === undefined ? {} : { state }),
      ...(id === undefined
        ? {}
        : {
            fixed: {
              id,
              ...(version === undefined ? {} : { version }),
              ...(guid === undefined ? {} : { guid }),
            },
          }),
      entry: {
        at,
        actor,
        action: 'versie-gepubliceerd',
        on: name,
        ...(motivation === undefined ? {} : { motivation }),
      },
    }
  }
}
