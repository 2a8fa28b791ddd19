import { newContent } from '../contents/identity.ts'
import type { Outcome } from '../refusal.ts'
import { refused } from '../refusal.ts'
import { busy } from '../registration/busy.ts'
import { readOffer } from '../registration/read-offer.ts'
import type { Registered } from '../registration/register.ts'
import type { Registering, Registration } from '../registration/registering.ts'
import { settled } from '../registration/settled.ts'
import type { RegisterCommand } from '../store/outcomes.ts'

/** Stands in the journal for what the registry takes over itself. */
export const importer = 'register'

/**
 * Takes over a version that was published elsewhere: the schema must be sound and its references must lead somewhere, but
 * what came before it there was not ours to judge. With an id and a number it keeps these.
 */
export async function takeOver(
  registering: Registering,
  registration: Omit<Registration, 'actor'>,
): Promise<Outcome<Registered>> {
  const { name, metadata, ruleSet } = registration
  const offer = await readOffer(registering, registration, name.context)
  if (!offer.ok) return offer
  const { read, references } = offer.value
  const content = newContent(
    read,
    { references: references.map(({ reference }) => reference), metadata, ruleSet: ruleSet ?? undefined },
    registering.sha256,
  )
  const outcome = settled(
    await registering.store.register({
      ...placeOf(registration, registering.clock().toISOString()),
      content,
      seen: 'any',
      references: references.map(({ target: { context, subject, version } }) => ({
        context,
        subject,
        version,
      })),
    }),
  )
  return outcome === 'moved' ? refused(busy) : outcome
}

/** Where the version comes to stand, and what the journal says of it. */
function placeOf(
  { name, id, guid, version, label, state, motivation }: Omit<Registration, 'actor'>,
  at: string,
): Omit<RegisterCommand, 'content' | 'seen' | 'references'> {
  const numbers = {
    ...(version === undefined ? {} : { version }),
    ...(guid === undefined ? {} : { guid }),
  }
  return {
    name,
    ...(label === undefined ? {} : { label }),
    ...(state === undefined ? {} : { state }),
    ...(id === undefined ? {} : { fixed: { id, ...numbers } }),
    entry: {
      at,
      actor: importer,
      action: 'versie-gepubliceerd',
      on: name,
      ...(motivation === undefined ? {} : { motivation }),
    },
  }
}
