import { wordsOf } from '../../language.ts'

/** The words of the pages of releases and of their feed. */
export const changesWords = wordsOf(
  {
    title: 'Wijzigingen',
    intro: 'Wat er per uitgave veranderde aan begrippen en berichten, in gewone taal.',
    release: 'Uitgave {release}',
    of: 'van {date}',
    prepared: 'in voorbereiding',
    preparedText:
      'Deze uitgave is nog niet verschenen. Tot die tijd kan alles wat hieronder staat nog veranderen, ook de berichten.',
    preparedChange: 'Laatste wijziging: {date}.',
    counts:
      '{added:nieuw begrip|nieuwe begrippen}, {changed:gewijzigd begrip|gewijzigde begrippen}, {messages:versie van een schema|versies van schema’s}',
    follow: 'Op de hoogte blijven',
    followText:
      'Volg de wijzigingen met een feed. Uw mailprogramma of feedlezer meldt dan elke nieuwe uitgave en elk gewijzigd begrip; u hebt geen account nodig.',
    feed: 'Feed van wijzigingen (Atom)',
    old: 'Wat blijft staan',
    oldText:
      'Een begrip houdt altijd zijn vaste adres. Een uitgebrachte versie van een bericht verandert nooit meer: een wijziging krijgt een nieuwe versie ernaast.',
    description: 'Wat er in uitgave {release} nieuw of anders is.',
    changed: 'Gewijzigde begrippen',
    changedNone: 'In deze uitgave is geen bestaand begrip gewijzigd.',
    added: 'Nieuwe begrippen',
    addedNone: 'Geen nieuwe begrippen.',
    messages: 'Berichten',
    messagesNone: 'Geen nieuwe versies van berichten.',
    messageFirst: 'Eerste versie; er is niets dat breekt:',
    messageMinor: 'Past bij de vorige versie; wat geldig was, blijft geldig:',
    messageMajor: 'Breekt met de vorige versie, die ernaast blijft bestaan:',
    version: 'versie {version}',
    inRelease: 'uitgave {release}',
    changeOf: 'Wijziging van ‘{label}’ (versie {version})',
  },
  {
    title: 'Changes',
    intro: 'What changed in terms and messages with each release, in plain words.',
    release: 'Release {release}',
    of: 'of {date}',
    prepared: 'in preparation',
    preparedText:
      'This release is not out yet. Until then everything below may still change, the messages too.',
    preparedChange: 'Last change: {date}.',
    counts:
      '{added:new term|new terms}, {changed:changed term|changed terms}, {messages:version of a schema|versions of schemas}',
    follow: 'Keep up to date',
    followText:
      'Follow the changes with a feed. Your mail program or feed reader then reports each new release and each changed term; you need no account.',
    feed: 'Feed of changes (Atom)',
    old: 'What stays',
    oldText:
      'A term always keeps its permanent address. A released version of a message never changes again: a change becomes a new version beside it.',
    description: 'What is new or different in release {release}.',
    changed: 'Changed terms',
    changedNone: 'No existing term was changed in this release.',
    added: 'New terms',
    addedNone: 'No new terms.',
    messages: 'Messages',
    messagesNone: 'No new versions of messages.',
    messageFirst: 'First version; nothing can break:',
    messageMinor: 'Fits the previous version; what was valid stays valid:',
    messageMajor: 'Breaks with the previous version, which stays beside it:',
    version: 'version {version}',
    inRelease: 'release {release}',
    changeOf: 'Change of “{label}” (version {version})',
  },
)
