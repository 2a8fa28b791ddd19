import type { Refusal } from '../refusal.ts'

/** Others kept changing the same thing; whoever asks again later may be lucky. */
export const busy: Refusal = {
  code: 'busy',
  nl: 'Anderen wijzigen dit op dit moment ook; probeer het opnieuw.',
  en: 'Others are changing this at the same moment; try again.',
}
