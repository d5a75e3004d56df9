export interface Circumstances {
  /** In flow context, where commas and brackets are special. */
  readonly inFlow: boolean;
  /** Whether the value is a number, date or enumerated word, not a text that looks like one. */
  readonly isToken: boolean;
}

/** Characters with a special meaning at the start of a plain scalar. */
const BEGINS_OTHERWISE = /^(?:[-?:](?:\s|$)|[,[\]{}#&*!|>'"%@`]|---|\.\.\.)/;
const BREAKS_OFF = /:(?:\s|$)|\s#/;
const BREAKS_OFF_IN_FLOW = /[,[\]{}]|:[,[\]{}]|^[?:]|^-(?!\d)/;
/** What YAML's core schema reads as null, a number or a boolean. */
const READ_AS_NOTHING = /^(?:|~|null)$/;
const READ_OTHERWISE =
  /^(?:Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\d[\d_]*(?:\.\d*)?(?:[eE][-+]?\d+)?|[-+]?\.\d+(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\dA-Fa-f]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** What `archive/1-read` reports as a likely typing mistake unless it is quoted. */
const LOOKS_LIKE_A_SLIP = /^(?:[“”„‟‘’＂]|[^\s:#'"[\]{},：]+：)/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF\uD800-\uDFFF]/u;
/** Longest key that YAML allows on one line (a limit of 1024 characters). */
const LONGEST = 1000;

/** Whether a plain scalar is read back as the same text. */
export function isSafePlain(value: string, { inFlow, isToken }: Circumstances): boolean {
  return !(
    value !== value.trim() ||
    READ_AS_NOTHING.test(value) ||
    (!isToken && READ_OTHERWISE.test(value)) ||
    BEGINS_OTHERWISE.test(value) ||
    BREAKS_OFF.test(value) ||
    (inFlow && (BREAKS_OFF_IN_FLOW.test(value) || value.length > LONGEST)) ||
    LOOKS_LIKE_A_SLIP.test(value) ||
    UNPRINTABLE.test(value)
  );
}
