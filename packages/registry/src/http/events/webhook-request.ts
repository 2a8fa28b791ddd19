import { eventTypes } from '../../events/cloud-event.ts'
import type { WebhookRequest } from '../../events/delivery/manage-webhooks.ts'
import type { Outcome } from '../../refusal.ts'
import { isContext } from '../../subjects/subject-name.ts'
import { BodyReader } from '../machinery/body-reader.ts'

/** What a body asks for; without `vanafPositie` the webhook hears what happens from now, which is at `position`. */
export function readWebhookRequest(
  body: unknown,
  plainHttp: boolean,
  position: number,
): Outcome<WebhookRequest> {
  const reader = new BodyReader(body)
  const allowedUrl = `een adres met https${plainHttp ? ' of http' : ''}, zonder gebruiker en wachtwoord / an https address, without user and password`
  const url = reader.value('url', 'required', allowedUrl, (value) => usableUrl(value, plainHttp))
  const description = reader.text('omschrijving', 'required', 200)
  const contexts = reader.list('contexten', 'required', '`.`, `.naam`, `*`', (value) =>
    typeof value === 'string' && (value === '*' || isContext(value)) ? value : undefined,
  )
  const types = reader.list('types', 'optional', eventTypes.join(', '), (value) =>
    eventTypes.find((type) => type === value),
  )
  const after = reader.wholeNumber('vanafPositie', 0, position)
  return reader.finish(() => ({
    url: url ?? '',
    description: description ?? '',
    contexts: contexts ?? [],
    types: types ?? [],
    after: after ?? position,
  }))
}

function usableUrl(value: unknown, plainHttp: boolean): string | undefined {
  if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value)) return undefined
  const { protocol, username, password, href } = new URL(value)
  const isAllowed = protocol === 'https:' || (plainHttp && protocol === 'http:')
  return isAllowed && username === '' && password === '' ? href : undefined
}
