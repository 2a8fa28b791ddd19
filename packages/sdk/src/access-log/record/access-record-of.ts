import { checkInzageregel } from '../../../generated/inzageregel/1.0/message-type.ts'
import type { Actie } from '../../rights/mask/mask.ts'
import { isKnown } from '../../rights/policy/vocabulary.ts'
import type { Report } from '../../rights/report/report.ts'
import type { View } from '../../rights/view/view.ts'
import type { AccessContext, AccessRecord, AccessRecorded, RecordedGroup } from './access-record.ts'
import { consentOf, groundOf } from './ground.ts'
import { judgedChange, judgedView } from './judged.ts'
import type { Judged } from './judged.ts'
import { partyOf } from './party.ts'
import { presentOnly } from './present-only.ts'
import { usable } from './usable-request.ts'

/** What a view came to; of the document only whether there was one is looked at. */
export type ViewOutcome = Pick<View<unknown>, 'document' | 'report' | 'issues'>

/** What a change came to, as `checkChange` says it. */
export interface ChangeOutcome {
  readonly ok: boolean
  readonly report: Pick<Report, 'policy' | 'schemaId' | 'getoond' | 'afgeschermd'> & {
    /** What was done to which group; empty when the change was refused. */
    readonly gewijzigd: readonly (RecordedGroup & { readonly actie: Actie })[]
  }
  readonly issues?: readonly { readonly code: string }[]
}

/** The entry for one view: shown, shown nothing or refused. Nothing of the document gets into it. */
export function accessRecordOf(view: ViewOutcome, context: AccessContext): AccessRecorded {
  return recorded(judgedView(view, context), context.handeling ?? 'lezen', context)
}

/** The entry for one change; it is adding when nothing else was done. Ending changes, because the data stay. */
export function accessRecordOfChange(change: ChangeOutcome, context: AccessContext): AccessRecorded {
  const { gewijzigd } = change.report
  const isAddition = gewijzigd.length > 0 && gewijzigd.every(({ actie }) => actie === 'toevoegen')
  return recorded(judgedChange(change, context), isAddition ? 'toevoegen' : 'wijzigen', context)
}

function recorded(
  judged: Judged,
  handeling: AccessRecord['regel']['handeling'],
  context: AccessContext,
): AccessRecorded {
  const checked = checkInzageregel(entryOf(judged, handeling, context))
  return checked.ok
    ? { ok: true, record: { regel: checked.value, policy: judged.report.policy, groups: judged.rested } }
    : { ok: false, issues: checked.issues }
}

/** The entry as it goes to the check, which tells whether what the caller gave is complete. */
function entryOf(
  { report, rested, groups, uitkomst, redenWeigering }: Judged,
  handeling: string,
  context: AccessContext,
): Readonly<Record<string, unknown>> {
  const { id, op, bron, document, plan, verstrektAan, verwerkingsactiviteit, traceId, noodtoegang } = context
  const request = usable(context.request)
  const words = context.policy?.vocabulary
  const over = [...new Set(context.over ?? request.personen.map(({ inwoner }) => inwoner))]
  return presentOnly({
    $schema: 'https://w3id.org/samenspraak/schema/inzageregel/1.0',
    id,
    op,
    bron,
    wie: context.wie ?? partyOf(request, over, words),
    over,
    plan,
    documenten: [presentOnly({ schema: report.schemaId, id: document.id, versie: document.versie })],
    gegevensgroepen: groups,
    handeling,
    verstrektAan,
    uitkomst,
    redenWeigering,
    grondslag: uitkomst === 'geweigerd' ? undefined : (context.grondslag ?? groundOf(rested)),
    toestemming: consentOf(rested),
    bevoegdheden: permissionsOf(report.policy, rested),
    // The schema has no word for a purpose that nobody knows. Nothing was seen then: what is left is the log itself.
    verwerkingsdoel: isKnown('verwerkingsdoel', request.verwerkingsdoel, words)
      ? request.verwerkingsdoel
      : 'beheer-en-beveiliging',
    verwerkingsactiviteit,
    noodtoegang: noodtoegang !== undefined,
    noodreden: noodtoegang?.reden,
    beoordeling: noodtoegang?.beoordeling,
    traceId,
  })
}

/** By which rows it was decided; a refusal rests on the policy as a whole. */
function permissionsOf(
  { version, hash }: Judged['report']['policy'],
  rested: readonly RecordedGroup[],
): Readonly<Record<string, unknown>> {
  const keys = new Set(rested.flatMap(({ bevoegdheden }) => bevoegdheden.map(({ sleutel }) => sleutel)))
  return presentOnly({ versie: version, hash, sleutels: keys.size === 0 ? undefined : [...keys] })
}
