// What a description says to who fills in a form: how a file is written is left out, for the form writes it.

const OF_FILES = /[a-z{}[\]]/;
const ASIDE = /（[^（）]*）/gu;

/** The sentences of a description that need no knowledge of files. Empty where none is left. */
export function plainHelp(description: string): string {
  const sentences = description
    .replace(ASIDE, (aside) => (OF_FILES.test(aside) && !aside.includes('など') ? '' : aside))
    .replace(/とき true$/u, 'とき')
    .split('。')
    .filter((sentence) => sentence !== '' && !OF_FILES.test(sentence.replaceAll(/https?:/g, '')));
  return sentences.join('。');
}
