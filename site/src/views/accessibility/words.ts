import { wordsOf } from '../../language.ts'

/** The words of the accessibility page. */
export const accessibilityWords = wordsOf(
  {
    title: 'Toegankelijkheid',
    intro:
      'Iedereen moet deze woordenlijst kunnen gebruiken: met een toetsenbord, met een schermlezer, op een telefoon en op papier.',
    noClaim:
      'Dit is geen toegankelijkheidsverklaring van een overheid. De site is niet onderzocht door een onafhankelijke partij. Wij noemen daarom geen nalevingsstatus.',
    tested: 'Wat wij testen',
    testedText:
      'Deze proeven lopen bij elke wijziging, met programma’s in een echte browser. Faalt er een, dan gaat de wijziging niet door.',
    axe: 'Elk soort pagina wordt in beide talen met axe gecontroleerd op WCAG 2.2, niveau A en AA, en op goede gewoonten: op een breed scherm, op 320 pixels breed en in de donkere stand. Ook de geopende zoeklijst.',
    keyboard:
      'De site is met alleen een toetsenbord te gebruiken. De eerste stop slaat alles over naar de inhoud, en er staan hoogstens 25 stops voor.',
    reflow: 'Geen pagina schuift opzij bij 320 of 390 pixels breed.',
    contrast: 'Het contrast van alle kleuren is uitgerekend, in de lichte en in de donkere stand.',
    script:
      'Alles is zonder JavaScript te lezen. Zoeken en het filteren van tabellen hebben het wel nodig; de lijst van A tot Z niet.',
    html: 'De HTML van elk soort pagina wordt gecontroleerd op fouten.',
    pdf: 'De PDF heeft labels, een taal, een titel en bladwijzers.',
    notTested: 'Wat wij niet hebben getest',
    people: 'Mensen met een beperking hebben de site nog niet beproefd.',
    reader: 'De site is niet met schermlezers zelf doorlopen, alleen met programma’s die regels nalopen.',
    voice: 'Spraakbesturing en vergrotingsprogramma’s zijn niet beproefd.',
    pdfUa:
      'De PDF is niet tegen de norm PDF/UA getoetst. De pagina met alle begrippen zegt hetzelfde in HTML.',
    manual: 'Een programma vindt ongeveer de helft van de problemen. Wat overblijft, moet een mens zien.',
    known: 'Wat wij weten',
    maps: 'Bij elke kaart van begrippen staat een lijst die hetzelfde zegt. De kaart zelf is bij sterke vergroting lastig te overzien.',
    language:
      'De Nederlandse uitleg is geschreven op taalniveau B1. Definities en teksten over de wet zijn moeilijker.',
    json: 'Voorbeelden van berichten zijn programmatekst. Een schermlezer leest die teken voor teken.',
    report: 'Een probleem melden',
    reportText:
      'Loopt u ergens op vast? Mail ons de pagina en wat er gebeurt. Wij antwoorden en zetten de oplossing bij de wijzigingen.',
    mail: 'Meld een probleem',
    mailSubject: 'Toegankelijkheid van de woordenlijst',
    other: 'Kunt u een pagina niet gebruiken, dan sturen wij de tekst op een manier die voor u werkt.',
    adopt: 'Voor wie deze site overneemt',
    adoptText:
      'Een gemeente die deze site zelf aanbiedt, is verantwoordelijk voor een eigen toegankelijkheidsverklaring volgens het Besluit digitale toegankelijkheid overheid. Daarvoor is een onderzoek nodig van de site zoals zij die aanbiedt, met haar eigen kleuren en teksten. De lijst hierboven kan daarbij helpen en vervangt dat onderzoek niet.',
  },
  {
    title: 'Accessibility',
    intro:
      'Everybody should be able to use this glossary: with a keyboard, with a screen reader, on a phone and on paper.',
    noClaim:
      'This is no accessibility statement of a public body. No independent party has examined the site. That is why we name no compliance status.',
    tested: 'What we test',
    testedText:
      'These tests run on every change, by programs in a real browser. If one fails, the change does not go through.',
    axe: 'Each type of page is checked in both languages with axe for WCAG 2.2, levels A and AA, and for good practice: on a wide screen, at a width of 320 pixels and in the dark scheme. The open search list too.',
    keyboard:
      'The site can be used with a keyboard alone. The first stop skips everything to the content, and at most 25 stops come before it.',
    reflow: 'No page scrolls sideways at a width of 320 or 390 pixels.',
    contrast: 'The contrast of all colours is calculated, in the light and in the dark scheme.',
    script:
      'Everything can be read without JavaScript. Searching and filtering tables need it; the list from A to Z does not.',
    html: 'The HTML of each type of page is checked for mistakes.',
    pdf: 'The PDF has tags, a language, a title and bookmarks.',
    notTested: 'What we did not test',
    people: 'People with a disability have not tried the site yet.',
    reader: 'Nobody has gone through the site with a screen reader; only programs that follow rules have.',
    voice: 'Voice control and magnifiers were not tried.',
    pdfUa: 'The PDF was not held against the standard PDF/UA. The page with all terms says the same in HTML.',
    manual: 'A program finds about half of the problems. What remains takes a human eye.',
    known: 'What we know',
    maps: 'Beside each map of terms stands a list that says the same. The map itself is hard to survey when strongly magnified.',
    language:
      'The Dutch explanations are written at language level B1. Definitions and texts about the law are harder. The English is a translation.',
    json: 'Examples of messages are code. A screen reader reads them character by character.',
    report: 'Reporting a problem',
    reportText:
      'Are you stuck somewhere? Mail us the page and what happens. We answer, and the solution will stand with the changes.',
    mail: 'Report a problem',
    mailSubject: 'Accessibility of the glossary',
    other: 'If you cannot use a page, we send you the text in a way that works for you.',
    adopt: 'For those who host this site themselves',
    adoptText:
      'A municipality that offers this site itself is responsible for an accessibility statement of its own, by the Dutch decree on digital accessibility of public bodies (Besluit digitale toegankelijkheid overheid). That takes an examination of the site as it offers it, with its own colours and texts. The list above can help with it and does not replace it.',
  },
)

/** What each list of the page says. */
export const lists = {
  tested: ['axe', 'keyboard', 'reflow', 'contrast', 'script', 'html', 'pdf'],
  notTested: ['people', 'reader', 'voice', 'pdfUa', 'manual'],
  known: ['maps', 'language', 'json'],
} as const
