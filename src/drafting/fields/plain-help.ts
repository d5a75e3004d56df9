// Shortens descriptions of the schema for forms: parts about YAML syntax are removed, because the form writes
// the YAML.

const OF_FILES = /[a-z{}[\]]/;
const ASIDE = /（[^（）]*）/gu;

/** The sentences that need no knowledge of YAML; empty if there are none. */
export function plainHelp(description: string): string {
  const sentences = description
    .replace(ASIDE, (aside) => (OF_FILES.test(aside) && !aside.includes('など') ? '' : aside))
    .replace(/とき true$/u, 'とき')
    .split('。')
    .filter((sentence) => sentence !== '' && !OF_FILES.test(sentence.replaceAll(/https?:/g, '')));
  return sentences.join('。');
}
