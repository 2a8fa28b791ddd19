import { checkAgainst } from '../compatibility/check.ts'
import { incompatible } from '../compatibility/messages.ts'
import { newContent } from '../contents/identity.ts'
import { mergeMetadata } from '../contents/read-metadata.ts'
import type { Outcome, Refusal } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import { readEffective } from '../settings/effective.ts'
import type { Effective, SeenEffective } from '../settings/effective.ts'
import type { NewContent } from '../contents/content.ts'
import type { RegisterCommand } from '../store/outcomes.ts'
import { writeSubject } from '../subjects/subject-name.ts'
import type { Standing } from '../store/store.ts'
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
import type { Turns } from './take-turns.ts'

/** A version that is there now; `created` is false when it was there before. */
export interface Registered extends Held {
  readonly created: boolean
}

/** Registering, which waits its turn for each subject. */
export interface RegisteringInTurn extends Registering {
  readonly turns: Turns<Standing>
}

/** How often a check is done again because the subject changed meanwhile. */
const mostAttempts = 50

/** Publishes a schema as a version of a subject, or finds it there; nothing is written unless the policy agrees. */
export async function register(
  registering: RegisteringInTurn,
  registration: Registration,
): Promise<Outcome<Registered>> {
  const { name } = registration
  const [under, offer] = await Promise.all([
    readEffective(registering.store, name),
    readOffer(registering, registration, name.context),
  ])
  if (!offer.ok) return offer
  const work = new Work(registering, registration, { under, offer: offer.value })
  return registering.turns(writeSubject(name), (left, leave) => work.untilSettled(left, leave))
}

class Work {
  readonly #registering: Registering
  readonly #registration: Registration
  readonly #offer: ReadOffer
  #under: SeenEffective

  constructor(
    registering: Registering,
    registration: Registration,
    { under, offer }: { readonly under: SeenEffective; readonly offer: ReadOffer },
  ) {
    this.#registering = registering
    this.#registration = registration
    this.#under = under
    this.#offer = offer
  }

  get #setting(): Effective {
    return this.#under.setting
  }

  /**
   * Begins from what the one before left, when there was one. Then the store still refuses when others came in between, and it
   * finds itself what is there already; only a refusal must not rest on what may be old.
   */
  async untilSettled(
    left: Standing | undefined,
    leave: (standing: Standing) => void,
  ): Promise<Outcome<Registered>> {
    const { id, version } = this.#registration
    if (left !== undefined && id === undefined && version === undefined) {
      const outcome = await this.#attempt(left, leave, false)
      if (outcome !== 'moved' && outcome.ok) return outcome
    }
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const standing = await this.#registering.store.standing(this.#registration.name)
      const outcome = await this.#attempt(standing ?? nothingYet(this.#registration), leave, true)
      if (outcome !== 'moved') return outcome
    }
    return refused(busy)
  }

  async #attempt(
    standing: Standing,
    leave: (standing: Standing) => void,
    looksFirst: boolean,
  ): Promise<Outcome<Registered> | 'moved'> {
    const { store } = this.#registering
    const { name, id, version: wanted, mayTakeOver = true } = this.#registration
    const { subject, latest } = standing
    const content = await this.#contentAfter(latest)
    if (latest !== undefined && looksFirst) {
      const existing = await findExisting(store, name, content)
      if (existing !== undefined && (id === undefined || id === existing.content.id))
        return given({ ...existing, created: false })
    }
    const offered = { id, version: wanted, next: subject.head + 1, mayTakeOver }
    const refusal = whyNotRegister(this.#setting, offered)
    if (refusal !== undefined) return refused(refusal)
    const isImport = this.#setting.mode === 'IMPORT'
    if (subject.head > 0 && !isImport) {
      const result = await this.#check(content, latest)
      if (result !== undefined) return refused(result)
    }
    const outcome = await store.register(this.#command(content, isImport ? 'any' : subject.revision))
    // While this waited its turn, somebody closed the registry, for one.
    if (outcome.outcome === 'setting-moved') this.#under = await readEffective(store, name)
    if (outcome.outcome === 'registered') {
      // The next version will be held against this one.
      this.#registering.contents.keep(outcome.content)
      if (!isImport) leave(outcome.created ? after(standing, outcome.version) : standing)
    }
    return settled(outcome)
  }

  /** Metadata and rules that are not given are those of the version before, between what is set under and over them. */
  async #contentAfter(latest: Version | undefined): Promise<NewContent> {
    const { contents, sha256 } = this.#registering
    const { metadata, ruleSet } = this.#registration
    const before = latest === undefined ? undefined : await contents.content(latest)
    const { defaultMetadata, overrideMetadata, defaultRuleSet, overrideRuleSet } = this.#setting
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

  async #check(content: NewContent, latest: Version | undefined): Promise<Refusal | undefined> {
    const { compatibility: level, beleid = {}, compatibilityGroup } = this.#setting
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

  #command(content: NewContent, seen: number | 'any'): RegisterCommand {
    const { name, id, guid, version, label, state, actor, motivation } = this.#registration
    const at = this.#registering.clock().toISOString()
    return {
      name,
      content,
      seen,
      settings: this.#under.seen,
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

function nothingYet({ name: { context, subject } }: Registration): Standing {
  return { subject: { context, subject, head: 0, revision: 0 }, latest: undefined }
}

/** Where a subject stands when a version was added to what was seen. */
function after({ subject }: Standing, version: Version): Standing {
  const { head, revision } = subject
  return {
    subject: { ...subject, head: Math.max(head, version.version), revision: revision + 1 },
    latest: version,
  }
}
