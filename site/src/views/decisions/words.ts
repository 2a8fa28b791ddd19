import { wordsOf } from '../../language.ts'

/** The words of the page about how a term comes about. */
export const decisionsWords = wordsOf(
  {
    title: 'Hoe een begrip tot stand komt',
    intro: 'Van een woord dat iemand mist tot een begrip waarop u kunt bouwen: dit zijn de stappen.',
    steps: 'De stappen',
    propose: 'Iemand stelt een woord voor',
    proposeText:
      'Dat kan met een mail; een account is niet nodig. Wie met de bestanden kan werken, dient een wijziging in. Wij vragen waar u het woord leest of hoort, en wat u ermee bedoelt.',
    write: 'De redactie schrijft het begrip',
    writeText:
      'Eén begrip krijgt één voorkeursterm. Andere woorden voor hetzelfde staan erbij, en leiden naar dezelfde pagina. De definitie is één zin. De uitleg is in gewone taal. Lijkt het op een ander begrip, dan komt er één zin bij die het verschil zegt.',
    law: 'De wet wordt erbij gelezen',
    lawText:
      'Bij elk begrip staat welk artikel erover gaat en op welke dag dat is gelezen, of dat geen wet het woord omschrijft. Wijkt onze betekenis af van de wet, dan staat dat er in woorden bij.',
    check: 'Een programma controleert de tekst',
    checkText:
      'Het vindt onder meer een definitie die zichzelf gebruikt, twee begrippen met hetzelfde woord, te lange zinnen en een verwijzing die nergens heen leidt. Het kan niet zien of een definitie waar is. Daar zijn lezers voor nodig.',
    decide: 'De redactie beslist',
    decideText:
      'De redactie heeft drie leden: één uit beleid, één uit de praktijk en één van een leverancier. Zijn twee van de drie het eens en heeft niemand een juridisch bezwaar, dan is het begrip vastgesteld.',
    legal: 'Een jurist kijkt de uitleg van de wet na',
    legalText:
      'Alleen een jurist kan bevestigen dat wij een wet goed uitleggen. Tot dat is gebeurd, staat bij het begrip dat de uitleg niet is nagekeken.',
    statuses: 'Wat de status zegt',
    statusesText: 'Elke begrippagina noemt de status. De lijst hieronder zegt wat die betekent.',
    count: '{count:begrip|begrippen}',
    later: 'Als een begrip verandert',
    laterText:
      'Een wijziging krijgt een eigen versie en een reden; die staan op de pagina van het begrip en bij de uitgave. Het vaste adres van een begrip verandert nooit en wordt nooit opnieuw gebruikt. Vervalt een begrip, dan blijft de pagina bestaan en noemt zij de opvolger.',
    toChanges: 'Wijzigingen per uitgave',
    join: 'Meedoen',
    joinText: 'Uw voorbeeld uit de praktijk helpt ons het meest. Noem geen gegevens van inwoners.',
    mail: 'Stel een begrip voor per e-mail',
    mailSubject: 'Voorstel voor een begrip',
    mailBody:
      'Het woord:\n\nWat u ermee bedoelt:\n\nWaar u het leest of hoort:\n\nWaarmee het vaak wordt verward:\n\n\nNoem geen gegevens van inwoners.',
  },
  {
    title: 'How a term comes about',
    intro: 'From a word that somebody misses to a term that you can build on: these are the steps.',
    steps: 'The steps',
    propose: 'Somebody proposes a word',
    proposeText:
      'A mail will do; no account is needed. Whoever can work with the files submits a change. We ask where you read or hear the word, and what you mean by it.',
    write: 'The editors write the term',
    writeText:
      'One concept gets one preferred term. Other words for the same stand beside it and lead to the same page. The definition is one sentence. The explanation is in plain language. If it resembles another term, one sentence says the difference.',
    law: 'The law is read with it',
    lawText:
      'Each term says which article speaks of it and on which day that was read, or that no law defines the word. Where our meaning deviates from the law, that is said in words.',
    check: 'A program checks the text',
    checkText:
      'Among other things it finds a definition that uses itself, two terms with the same word, sentences that are too long and a reference that leads nowhere. It cannot see whether a definition is true. That takes readers.',
    decide: 'The editors decide',
    decideText:
      'The editors are three: one from policy, one from practice and one from a vendor. If two of the three agree and nobody objects on legal grounds, the term is adopted.',
    legal: 'A lawyer checks the reading of the law',
    legalText:
      'Only a lawyer can confirm that we read a law well. Until that is done, the term says that the reading has not been checked.',
    statuses: 'What the status says',
    statusesText: 'Each page of a term names the status. The list below says what it means.',
    count: '{count:term|terms}',
    later: 'When a term changes',
    laterText:
      'A change gets a version of its own and a reason; they stand on the page of the term and with the release. The permanent address of a term never changes and is never used again. If a term lapses, its page stays and names the successor.',
    toChanges: 'Changes per release',
    join: 'Taking part',
    joinText: 'Your example from practice helps us most. Do not name data of residents.',
    mail: 'Propose a term by e-mail',
    mailSubject: 'Proposal for a term',
    mailBody:
      'The word:\n\nWhat you mean by it:\n\nWhere you read or hear it:\n\nWhat it is often confused with:\n\n\nDo not name data of residents.',
  },
)

/** The steps, in the order in which they are taken. */
export const steps = [
  ['propose', 'proposeText'],
  ['write', 'writeText'],
  ['law', 'lawText'],
  ['check', 'checkText'],
  ['decide', 'decideText'],
  ['legal', 'legalText'],
] as const
