export interface Circumstances {
  /** Between brackets, where commas and brackets mean something. */
  readonly inFlow: boolean;
  /** Whether it is a number, a date or a word of the schema, and not a text that looks like one. */
  readonly isToken: boolean;
}

/** What YAML reads as something else at the beginning of a value. */
const BEGINS_OTHERWISE = /^(?:[-?:](?:\s|$)|[,[\]{}#&*!|>'"%@`]|---|\.\.\.)/;
const BREAKS_OFF = /:(?:\s|$)|\s#/;
const BREAKS_OFF_IN_FLOW = /[,[\]{}]|:[,[\]{}]|^[-?:]/;
/** Nothing, numbers and truth values, as a reader of YAML takes them who does not know the schema. */
const READ_AS_NOTHING = /^(?:|~|null)$/;
const READ_OTHERWISE =
  /^(?:Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\d[\d_]*(?:\.\d*)?(?:[eE][-+]?\d+)?|[-+]?\.\d+(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\dA-Fa-f]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** What the reader takes for a slip of the pen outside quotes. */
const LOOKS_LIKE_A_SLIP = /^(?:[“”„‟‘’＂]|[^\s:#'"[\]{},：]+：)/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF\uD800-\uDFFF]/u;
/** The longest that a key may be to be read on one line. */
const LONGEST = 1000;

/** Whether a text can be written without quotes and is read as the same text. */
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
