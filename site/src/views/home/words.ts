import { wordsOf } from '../../language.ts'

/** The words of the start page. */
export const homeWords = wordsOf(
  {
    title: 'Wat bedoelen we met dat woord?',
    intro:
      'De gedeelde woordenlijst van het gemeentelijke sociaal domein: wat een woord betekent, welke wet dat zegt, wat het níét is en waar gegevens erover worden uitgewisseld.',
    description:
      'Gedeelde woordenlijst van het gemeentelijke sociaal domein: {count} begrippen met wet, uitleg en verschil.',
    questions: 'Vragen uit de praktijk',
    confused: 'Vaak door elkaar gehaald',
    and: 'en',
    allPairs: 'Alle paren om te vergelijken',
    readers: 'Begin bij wie u bent',
    counts: '{terms} begrippen · {laws} wetten · {pairs} verschillen uitgelegd',
    terms: 'Begrippen:',
  },
  {
    title: 'What do we mean by that word?',
    intro:
      'The shared glossary of the Dutch municipal social domain: what a word means, which law says so, what it is not, and where data about it is exchanged.',
    description:
      'Shared glossary of the Dutch municipal social domain: {count} terms with law, explanation and difference.',
    questions: 'Questions from practice',
    confused: 'Often taken for each other',
    and: 'and',
    allPairs: 'All pairs to compare',
    readers: 'Start from who you are',
    counts: '{terms} terms · {laws} laws · {pairs} differences explained',
    terms: 'Terms:',
  },
)
