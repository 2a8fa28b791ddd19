import { eventTypes } from '../../events/cloud-event.ts'
import type { WebhookRequest } from '../../events/delivery/manage-webhooks.ts'
import type { WebhookSender } from '../../events/delivery/send.ts'
import { refused } from '../../refusal.ts'
import type { Outcome, Refusal } from '../../refusal.ts'
import { isContext } from '../../subjects/subject-name.ts'
import { BodyReader } from '../machinery/body-reader.ts'

/**
 * What a body asks for; without `vanafPositie` the webhook hears what happens from now, which is at `position`. An address
 * to which nothing will ever be sent is refused now, and not after all attempts.
 */
export function readWebhookRequest(
  body: unknown,
  refusalOf: WebhookSender['refusalOf'],
  position: number,
): Outcome<WebhookRequest> {
  const reader = new BodyReader(body)
  const allowedUrl =
    'een adres met https, zonder gebruiker en wachtwoord / an https address, without user and password'
  const url = reader.value('url', 'required', allowedUrl, (value) => usableUrl(value, refusalOf))
  const description = reader.text('omschrijving', 'required', 200)
  const contexts = reader.list('contexten', 'required', '`.`, `.naam`, `*`', (value) =>
    typeof value === 'string' && (value === '*' || isContext(value)) ? value : undefined,
  )
  const types = reader.list('types', 'optional', eventTypes.join(', '), (value) =>
    eventTypes.find((type) => type === value),
  )
  const after = reader.wholeNumber('vanafPositie', 0, position)
  const read = reader.finish(() => ({
    url: url?.href ?? '',
    description: description ?? '',
    contexts: contexts ?? [],
    types: types ?? [],
    after: after ?? position,
  }))
  const isPrivate = url !== undefined && refusalOf(url) === 'address-refused'
  return read.ok && isPrivate ? refused(privateAddress) : read
}

const privateAddress: Refusal = {
  code: 'webhook-address-private',
  pointer: '/url',
  nl: 'Dit adres ligt niet op het openbare internet; wie het register beheert kan een besloten netwerk toelaten.',
  en: 'This address is not on the public internet; whoever runs the registry can allow a private network.',
}

function usableUrl(value: unknown, refusalOf: WebhookSender['refusalOf']): URL | undefined {
  if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value)) return undefined
  const url = new URL(value)
  const isUsable = refusalOf(url) !== 'protocol-refused' && url.username === '' && url.password === ''
  return isUsable ? url : undefined
}
