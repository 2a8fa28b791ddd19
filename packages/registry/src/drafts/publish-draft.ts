import { refused } from '../refusal.ts'
import type { Outcome } from '../refusal.ts'
import { readOffer } from '../registration/read-offer.ts'
import { register } from '../registration/register.ts'
import type { Registered, RegisteringInTurn } from '../registration/register.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { DraftChecking } from './check-draft.ts'
import { dropDraft } from './draft-store.ts'
import type { KeptDraft } from './draft.ts'
import type { DraftFinding } from './finding.ts'
import { rightsWidened } from './rights-widened.ts'

/** How a draft is published. */
export interface Publication {
  readonly actor: string
  readonly motivation: string
  readonly label?: string
  /** That rights become wider was seen and is wanted. */
  readonly rightsConfirmed: boolean
}

/** What publishing came to. */
export type Published =
  | { readonly outcome: 'settled'; readonly registered: Outcome<Registered> }
  | { readonly outcome: 'rights-widened'; readonly findings: readonly DraftFinding[] }

/**
 * Publishes a draft as the next version; it is held to the policy again, because things may have changed. Done twice
 * (a connection broke) it gives the same version. The draft goes when the version is there.
 */
export async function publishDraft(
  parts: DraftChecking & RegisteringInTurn,
  name: SubjectName,
  { kept, publication }: { readonly kept: KeptDraft; readonly publication: Publication },
): Promise<Published> {
  const { draft, id, revision } = kept
  const { actor, motivation, rightsConfirmed, label = draft.label } = publication
  const offer = await readOffer(parts, draft, name.context)
  if (!offer.ok) return { outcome: 'settled', registered: offer }
  const findings = rightsConfirmed ? [] : await rightsWidened(parts, name, offer.value)
  if (findings.length > 0) return { outcome: 'rights-widened', findings }
  const { text, references } = draft
  const labelled = label === undefined ? {} : { label }
  const outcome = await register(parts, {
    ...{ name, text, references, actor, motivation, rightsConfirmed },
    ...labelled,
  })
  const registered = withLabel(outcome, label)
  if (registered.ok)
    await dropDraft(parts.store, name, { id, revision, actor, at: parts.clock().toISOString() })
  return { outcome: 'settled', registered }
}

/** What is there already keeps the label that it got; whoever asks another one must not think that it was given. */
function withLabel(outcome: Outcome<Registered>, label: string | undefined): Outcome<Registered> {
  if (!outcome.ok || outcome.value.created || label === undefined) return outcome
  const { version, label: had } = outcome.value.version
  if (had === label) return outcome
  const [nl, en] = had === undefined ? ['zonder label', 'without label'] : [`als ${had}`, `as ${had}`]
  return refused({
    code: 'label-taken',
    nl: `Precies dit schema staat er al als versie ${version}, ${nl}; een label verandert niet.`,
    en: `Exactly this schema is there already as version ${version}, ${en}; a label does not change.`,
  })
}
