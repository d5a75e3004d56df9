import type { Tone } from './two-tones.ts';

/** The pieces of each unit together, so that a line breaks between units. Ends with 、 or begins with →. */
export function byUnit(tones: readonly Tone[]): readonly (readonly Tone[])[] {
  const units: Tone[][] = [];
  let isOpen = false;
  for (const tone of tones) {
    const joint = tone.isName ? '' : tone.words.trim();
    if (!isOpen || joint === '→') units.push([]);
    units.at(-1)?.push(tone);
    isOpen = joint !== '、';
  }
  return units;
}
