import type { Content, Town } from './town.ts';

/** The texts of the files, by path below content/. */
export function written(town: Town): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(town).map(([path, content]) => [`content/${path}`, textOf(content)]),
  );
}

function textOf({ data, body }: Content): string {
  const yaml = `${lines(data, '').join('\n')}\n`;
  return body === null ? yaml : `---\n${yaml}---\n${body}`;
}

/** One field per line, so that a message about a field quotes little else. */
function lines(value: unknown, indent: string): readonly string[] {
  if (typeof value !== 'object' || value === null || isEmpty(value)) return [`${indent}${scalar(value)}`];
  if (Array.isArray(value))
    return value.flatMap((one) => {
      const [first = '', ...rest] = lines(one, `${indent}  `);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one !== 'object' || one === null || isEmpty(one)
      ? [`${indent}${scalar(key)}: ${scalar(one)}`]
      : [`${indent}${scalar(key)}:`, ...lines(one, `${indent}  `)],
  );
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** A plain scalar if possible, otherwise quoted with invisible characters escaped. */
function scalar(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'object') return Array.isArray(value) ? '[]' : '{}';
  const text = String(value);
  if (/^[\p{L}\p{N}][\p{L}\p{N}/_.-]*$/u.test(text) && !/^(?:null|true|false)$/i.test(text)) return text;
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\p{Noncharacter_Code_Point}\uFEFF]/gu,
    (character) =>
      Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
        .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
        .join(''),
  );
}
