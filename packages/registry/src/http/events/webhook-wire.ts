import { deliveryOf } from '../../events/delivery/manage-webhooks.ts'
import type { NamedWebhook, WebhookParts } from '../../events/delivery/manage-webhooks.ts'
import type { JournalFeed } from '../../events/feed/journal-feed.ts'

interface WireParts extends WebhookParts {
  readonly feed: Pick<JournalFeed, 'position'>
}

/** A webhook as it is shown: without its secrets, with how far its deliveries are. */
export async function describe(
  named: NamedWebhook,
  parts: WireParts,
): Promise<Readonly<Record<string, unknown>>> {
  const { id, webhook } = named
  const { cursor, setAside } = await deliveryOf(named, parts)
  return {
    id,
    url: webhook.url,
    omschrijving: webhook.description,
    contexten: webhook.contexts,
    types: webhook.types,
    actief: webhook.active,
    gemaaktOp: webhook.madeAt,
    gemaaktDoor: webhook.madeBy,
    aflevering: {
      positie: cursor.position,
      wachtend: Math.max(0, parts.feed.position - cursor.position),
      pogingen: cursor.attempts,
      nietVoor: cursor.notBefore,
      laatsteFout: cursor.lastFailure,
      terzijde: setAside.map(({ position, event, at, failure }) => ({
        positie: position,
        gebeurtenis: event,
        op: at,
        fout: failure,
      })),
    },
  }
}

/** The same with the newest signing secret, for whoever made or rotated it. */
export async function withSecret(
  named: NamedWebhook,
  parts: WireParts,
): Promise<Readonly<Record<string, unknown>>> {
  return { ...(await describe(named, parts)), geheim: named.webhook.secrets[0]?.secret }
}
