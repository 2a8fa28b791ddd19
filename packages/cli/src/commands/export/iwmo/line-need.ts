import type { Text } from '../../../language.ts'
import type { Regel, Standaard } from './code-tables.ts'

/** Whether a municipality sends an allocation (301) for a line, and why. */
export interface LineNeed {
  readonly need: 'never' | 'not-yet' | 'unclear' | 'yes'
  readonly because: NeedReason
  /** The standard of the message; undefined when there is never one. */
  readonly standaard: Standaard | undefined
}

/** Why a line needs an allocation or not. */
export type NeedReason =
  | 'iwmo/allocation'
  | 'iwmo/free'
  | 'iwmo/pgb'
  | 'iwmo/not-deployed'
  | 'iwmo/proposed'
  | 'iwmo/delivery-unclear'
  | 'iwmo/law-unclear'

/** The reasons in words. */
export const reasons: Readonly<Record<NeedReason, Text>> = {
  'iwmo/allocation': {
    nl: 'Zorg in natura op maat: de gemeente stuurt de aanbieder een toewijzing.',
    en: 'Tailored help in kind: the municipality sends the provider an allocation.',
  },
  'iwmo/free': {
    nl: 'Hiervoor is geen toewijzing in het berichtenverkeer: eigen kracht, netwerk, vrij toegankelijk of een andere wet.',
    en: 'No allocation message exists for this: own strength, network, freely accessible or another law.',
  },
  'iwmo/pgb': {
    nl: 'Een persoonsgebonden budget loopt via de SVB, niet via een toewijzing aan een aanbieder.',
    en: 'A personal budget goes through the SVB, not through an allocation to a provider.',
  },
  'iwmo/not-deployed': {
    nl: 'Deze regel is niet ingezet.',
    en: 'This line was not deployed.',
  },
  'iwmo/proposed': {
    nl: 'Deze regel is nog een voorstel.',
    en: 'This line is still a proposal.',
  },
  'iwmo/delivery-unclear': {
    nl: 'De leveringsvorm zegt niet of het zorg in natura of een pgb is.',
    en: 'The form of delivery does not say whether it is care in kind or a personal budget.',
  },
  'iwmo/law-unclear': {
    nl: 'Inzetvorm en wettelijk regime wijzen niet naar dezelfde standaard.',
    en: 'Form of deployment and legal regime do not point to the same standard.',
  },
}

const standards: ReadonlyMap<Regel['inzetvorm'], { readonly standaard: Standaard; readonly wet: string }> =
  new Map([
    ['maatwerkvoorziening', { standaard: 'iWmo', wet: 'wmo2015' }],
    ['individuele-voorziening', { standaard: 'iJw', wet: 'jeugdwet' }],
  ])

/** Decides for one line. The order matters: what can never be sent is not called unclear. */
export function needOf({ inzetvorm, wettelijkRegime, leveringsvorm, status }: Regel): LineNeed {
  const found = standards.get(inzetvorm)
  if (found === undefined) return { need: 'never', because: 'iwmo/free', standaard: undefined }
  if (status === 'niet-ingezet') return { need: 'never', because: 'iwmo/not-deployed', standaard: undefined }
  if (leveringsvorm === 'pgb') return { need: 'never', because: 'iwmo/pgb', standaard: undefined }
  if (wettelijkRegime !== undefined && wettelijkRegime !== found.wet)
    return { need: 'unclear', because: 'iwmo/law-unclear', standaard: undefined }
  const { standaard } = found
  if (leveringsvorm !== 'zin') return { need: 'unclear', because: 'iwmo/delivery-unclear', standaard }
  if (status === 'voorgesteld') return { need: 'not-yet', because: 'iwmo/proposed', standaard }
  return { need: 'yes', because: 'iwmo/allocation', standaard }
}
