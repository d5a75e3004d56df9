// Finds the duty that a clause moves, and whose it was.
import type { Clause, Group } from './clauses.ts';

/** All that a unit does: その事務. */
export const WHOLE = /^(?:その)?((?:所管|所掌)?(?:業務|事務))$/;

/** 広報課から, 広報課が所管する, 広報課の所管する. */
export function namesOfSource(groups: readonly Group[], goal: Group | undefined): readonly string[] {
  return groups
    .filter((group) => group !== goal && /^(?:からの?|より|が|の|で)$/.test(group.particle))
    .flatMap(({ names }) => names);
}

/** The duty that is transferred: the object of the act that is not a unit, without its relative clause. */
export function dutyIn({ text, names, start }: Clause): string | null {
  const own = names.map((name) => ({
    start: name.start - start,
    end: name.end - start,
    particle: name.particle,
  }));
  const nominal = /^(.*(?:業務|事務|事業|行政|機能))の(?=.*への?$)/u.exec(text)?.[1];
  const about = /(?:^|、)([^、。]+?(?:業務|事務|事業)(?=は)|[^、。]+?(?=に(?:ついて|関して)は))/u.exec(
    text,
  )?.[1];
  const at = text.lastIndexOf('を');
  const isOfName = own.some(({ end }) => end === at || (end === at - 1 && /[)）]/.test(text.charAt(end))));
  const isFar = /ため|こと|する|し、/.test(text.slice(at));
  const object = at < 0 || isFar ? about : isOfName ? undefined : text.slice(0, at);
  const words = /の$|への$/.test(text) ? nominal : object;
  if (words === undefined) return null;
  const quoted = /[「『]([^「」『』]+)[」』]$/.exec(words)?.[1];
  if (quoted !== undefined) return quoted;
  const ends = [
    ...[
      ...words.matchAll(/[、。]|(?:所管|担当)(?:する|して(?:いる|いた|きた)|の)|行って(?:いる|いた|きた)/gu),
    ].map((found) => found.index + found[0].length),
    ...(words === about
      ? []
      : own.filter(({ end }) => end <= words.length).map(({ end, particle }) => end + particle.length)),
  ];
  const duty = words.slice(Math.max(0, ...ends)).trim();
  if (duty.length < 2) return null;
  // 生活係の防火、防犯、防災に関わる業務.
  const listed = /の((?:[\p{Script=Han}\p{Script=Katakana}ー]{1,8}、)+)$/u.exec(
    text.slice(0, text.indexOf(duty)),
  );
  return (listed?.[1] ?? '') + duty;
}
