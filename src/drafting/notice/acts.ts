// Finds in a sentence what happens to which units.
import { rankOf } from '../charts/ranks.ts';
import { type Act, type Clause, clausesIn, groupsOf, isNominal } from './clauses.ts';
import { dutyIn } from './duties.ts';
import { type NamedUnit, namedIn } from './names.ts';
import { GOAL, namesWith, objectsIn, placedIn, READERS, type Read, type Told, turned } from './readers.ts';

export interface ReadSentence {
  readonly told: readonly Told[];
  /** Why something that the sentence tells could not be read. */
  readonly why: readonly string[];
  /** Units that it names, but in no change that was read. */
  readonly besides: readonly string[];
  /** Whether it ends in a noun (…の新設), as headings do. */
  readonly isNominal: boolean;
}

/** `known`: names of units before the changes. `heading`: the unit that the sentence stands below. */
export function readSentence(
  text: string,
  known: ReadonlySet<string>,
  heading: string | null = null,
): ReadSentence {
  const units = namedIn(text, known);
  const parts = partsOf(clausesIn(text, units)).map((part) => {
    const department = departmentFor(part.clause, units);
    const read = readPart(part, { subject: subjectOf(units), heading: department ?? heading });
    return { ...part, read: withDepartment(withoutReferences(read), department) };
  });
  const { told, why } = withOpenOrigins(parts);
  const read = new Set(
    told.flatMap(({ before, after }) => [...before, ...after]).flatMap((path) => path.split('/')),
  );
  const besides = why.length > 0 ? [] : units.flatMap(({ name }) => (read.has(name) ? [] : [name]));
  return { told, why, besides, isNominal: isNominal(text) };
}

/** Whose name changes in 課名を…に変更 if nothing else is said: 広報課は, 広報課の, 広報課を. */
function subjectOf([first]: readonly NamedUnit[]): string | undefined {
  return first !== undefined && /^[はのを]$/.test(first.particle) ? first.name : undefined;
}

/** The 部 of which a part of the sentence tells: 総務部においては. */
function departmentFor({ start, text }: Clause, units: readonly NamedUnit[]): string | null {
  const isSaid = ({ name, end, particle }: NamedUnit) =>
    rankOf(name) === 0 && /^(?:に(?:おいて)?|で)は$/.test(particle) && end <= start + text.length;
  return units.findLast(isSaid)?.name ?? null;
}

function withDepartment(read: Read, department: string | null): Read {
  return typeof read === 'string' || department === null ? read : read.map((one) => ({ ...one, department }));
}

/** 同課 may be any unit that was named before. */
function withoutReferences(read: Read): Read {
  if (typeof read === 'string') return read;
  const parts = read.flatMap(({ before, after }) => [...before, ...after]).flatMap((path) => path.split('/'));
  const reference = parts.find((name) => /^同.$/.test(name));
  return reference === undefined ? read : `「${reference}」がどの組織かが、文から読み取れません`;
}

/** Clauses that tell one change together: what happens, and what comes of it. */
interface Part {
  readonly clause: Clause;
  /** The clause that says the result: 甲課と乙課を統合し、丙課を設置. */
  readonly result: Clause | null;
  /** The clause before, if it leads on into this one. */
  readonly prior: Clause | null;
}

function partsOf(all: readonly Clause[]): readonly Part[] {
  const clauses = all.filter(
    (clause, at) =>
      clause.names.length > 0 || all[at - 1]?.leadsOn || (movesDuty(clause) && !isAim(all[at + 1])),
  );
  const parts: Part[] = [];
  for (let at = 0; at < clauses.length; at++) {
    const [clause, next] = [clauses[at], clauses[at + 1]];
    if (clause === undefined) continue;
    const before = clauses[at - 1];
    const result = next !== undefined && clause.leadsOn && saysResult(clause, next) ? next : null;
    parts.push({ clause, result, prior: before?.leadsOn ? before : null });
    if (result !== null) at += 1;
  }
  return parts;
}

/** 事務を集約し、効率を高めるため、甲課を…: what stands before is the aim. */
function isAim(next: Clause | undefined): boolean {
  return next !== undefined && /ため、/.test(next.text);
}

function movesDuty(clause: Clause): boolean {
  return clause.act === 'move' && dutyIn(clause) !== null;
}

/** Acts whose result may be named in the next clause, as what is established. */
const JOINED: ReadonlySet<Act> = new Set(['merge', 'reorganize', 'split']);
const RESULTS: ReadonlySet<Act> = new Set(['establish', 'become']);
/** 甲課と乙課を廃止し、丙課に統合: no ends, but origins. 甲課と乙課を統合し、丙課と丁課に再編. */
const GOES_INTO: ReadonlySet<Act> = new Set(['merge', 'absorb', 'reorganize']);

function saysResult(clause: Clause, next: Clause): boolean {
  const goesInto = GOES_INTO.has(next.act) && objectsIn(groupsOf(next)).length === 0;
  if (clause.act === 'abolish') return goesInto && objectsIn(groupsOf(clause)).length > 0;
  if (clause.act === 'merge' && goesInto) return namesWith(groupsOf(clause), GOAL).length === 0;
  if (clause.act === 'move') return next.act === 'rename' && isMovedUnit(clause, next);
  return JOINED.has(clause.act) && RESULTS.has(next.act);
}

/** 甲課を乙部に移管し、丙課に改称: the only unit named is the new name of the one that moves. */
function isMovedUnit(clause: Clause, { names }: Clause): boolean {
  const [moved, other] = objectsIn(groupsOf(clause)).map((path) => path.split('/').at(-1) ?? '');
  const [name, another] = names;
  const isOne = moved !== undefined && other === undefined && name !== undefined && another === undefined;
  return isOne && rankOf(moved) === rankOf(name.name);
}

interface Context {
  readonly subject: string | undefined;
  readonly heading: string | null;
}

function readPart({ clause, result, prior }: Part, context: Context): Read {
  if (EXCEPT.test(clause.text)) return EXCEPTED;
  const made = result === null ? [] : madeIn(result);
  if (result !== null && GOES_INTO.has(result.act)) {
    const act = result.act === 'merge' || result.act === 'absorb' ? result.act : 'reorganize';
    return turned(act, objectsIn(groupsOf(clause)), namesWith(groupsOf(result), GOAL));
  }
  const read = READERS[clause.act](clause, { ...context, prior, made });
  return result !== null && clause.act === 'move' ? movedAndRenamed(read, result) : read;
}

/** 甲課を除き, 甲課以外の課. */
const EXCEPT = /[部局課室係班所当ー][」』]?(?:を除[きくい]|以外)/;
const EXCEPTED = '「除く」「以外」が、どの組織のどの変更についてなのかが、文から読み取れません';

/** What the clause of the result names as made. */
function madeIn(result: Clause): readonly string[] {
  const groups = groupsOf(result);
  return result.act === 'become' ? (groups.at(-1)?.names ?? []) : placedIn(groups);
}

function movedAndRenamed(moved: Read, { names }: Clause): Read {
  const [name] = names;
  if (typeof moved === 'string' || name === undefined) return moved;
  return moved.map((one) => ({
    ...one,
    kind: 'move and rename',
    after: one.after.map((path) => path.replace(/[^/]*$/, name.name)),
  }));
}

/** Acts of which something new may come. */
const ORIGINS: ReadonlySet<Act> = new Set([...JOINED, 'detach', 'raise']);

/** 四つのセンターを集約し: units go there, not duties. */
function isOrigin(clause: Clause): boolean {
  const movesUnits =
    clause.act === 'move' && dutyIn(clause) === null && objectsIn(groupsOf(clause)).length > 0;
  return ORIGINS.has(clause.act) || movesUnits;
}

/** What the parts tell, and why not. What is new may come of what could not be read. */
function withOpenOrigins(parts: readonly (Part & { readonly read: Read })[]): {
  readonly told: readonly Told[];
  readonly why: readonly string[];
} {
  const why = parts.flatMap(({ read }) => (typeof read === 'string' ? [read] : []));
  const isOpen = parts.some(({ read, clause }) => typeof read === 'string' && isOrigin(clause));
  const all = parts.flatMap(({ read }) => (typeof read === 'string' ? [] : read));
  const made = !isOpen ? [] : all.filter(({ kind }) => kind === 'establish');
  if (made.length === 0) return { told: all, why };
  const names = made.flatMap(({ after }) => after);
  return {
    told: all.filter((one) => !made.includes(one)),
    why: [...why, `新しい「${names.join('」「')}」が、どの組織から生まれるのかが、文から読み取れません`],
  };
}
