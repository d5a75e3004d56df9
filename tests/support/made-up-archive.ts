// Archives of made-up cities, for tests and benchmarks. The same seed gives the same bytes.
import type { Files } from '#archive/1-read/files.ts';
import { randomOf } from './random-of.ts';

export interface MadeUp {
  readonly seed: number;
  readonly municipalities: number;
  readonly years: number;
  readonly departments?: number;
  readonly sections?: number;
  readonly teams?: number;
  readonly changes?: number;
  /** Measures in the manifesto of each year. */
  readonly measures?: number;
}

interface Team {
  readonly id: string;
  name: string;
  section: Section;
}

interface Section {
  readonly id: string;
  name: string;
  readonly department: string;
}

/** A valid archive: its history replays, every statement is accounted for, and every unit has an id. */
export function madeUpArchive(options: MadeUp): Files {
  const names = Array.from(
    { length: options.municipalities },
    (_, index) => `mihon-${String(index + 1).padStart(4, '0')}`,
  );
  let held: { readonly name: string; readonly files: ReadonlyMap<string, string> } | null = null;
  const filesOf = (name: string): ReadonlyMap<string, string> => {
    if (held?.name !== name) held = { name, files: municipality(name, names.indexOf(name), options) };
    return held.files;
  };
  const shared = 'name: 見本\nurl: https://example.invalid\n';
  const encoder = new TextEncoder();
  const entries = names.flatMap((name) =>
    [...filesOf(name)].map(([path, text]) => ({ path, bytes: encoder.encode(text).length, leaves: false })),
  );
  return {
    entries: [{ path: 'content/site.yaml', bytes: encoder.encode(shared).length, leaves: false }, ...entries],
    read: (path) =>
      encoder.encode(
        path === 'content/site.yaml' ? shared : (filesOf(path.split('/')[1] ?? '').get(path) ?? ''),
      ),
  };
}

function municipality(name: string, index: number, options: MadeUp): ReadonlyMap<string, string> {
  const { years, departments = 12, sections = 4, teams = 3, changes = 14, measures: promised = 8 } = options;
  const random = randomOf(options.seed * 7919 + index);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const files = new Map<string, string>();
  const put = (path: string, text: string) => files.set(`content/${name}/${path}`, text);
  const first = 2006;
  const source = 'source: { title: 見本の資料 }';

  let number = 0;
  const fresh = (kind: string) => `見本第${++number}${kind}`;
  const ids: string[] = [];
  const duties: string[] = [];
  const mint = (path: string, at: string) => {
    const id = `u${ids.length + 1}`;
    ids.push(`  ${id}: { path: ${path}, at: ${at} }`);
    return id;
  };
  const start = `${first}-04-01`;
  const allSections: Section[] = [];
  let allTeams: Team[] = [];
  for (let d = 0; d < departments; d++) {
    const department = fresh('部');
    mint(department, start);
    for (let s = 0; s < sections; s++) {
      const section: Section = {
        id: mint(`${department}/${fresh('課')}`, start),
        name: `見本第${number}課`,
        department,
      };
      allSections.push(section);
      for (let t = 0; t < teams; t++) {
        const team = fresh('係');
        allTeams.push({ id: mint(`${department}/${section.name}/${team}`, start), name: team, section });
      }
    }
  }
  const above = (section: Section) => `${section.department}/${section.name}`;
  const path = (team: Team) => `${above(team.section)}/${team.name}`;
  const chart = (date: string) => {
    const lines = [`asOf: ${date}`, source, 'coverage: all', 'units:'];
    for (const department of new Set(allSections.map((section) => section.department))) {
      lines.push(`  ${department}:`);
      for (const section of allSections.filter((one) => one.department === department)) {
        const own = allTeams.filter((team) => team.section === section).map((team) => team.name);
        lines.push(`    ${section.name}: [${own.join(', ')}]`);
      }
    }
    put(`charts/${date}.yaml`, `${lines.join('\n')}\n`);
  };
  chart(start);
  let grade = 0;

  for (let year = first + 1; year < first + years; year++) {
    const date = `${year}-04-01`;
    const touched = new Set<Team>();
    const written: string[] = [];
    const change = (...lines: readonly string[]) =>
      written.push(`  - ${lines.join('\n    ')}\n    ref: 第${written.length + 1}項`);
    const free = () => {
      const list = allTeams.filter((team) => !touched.has(team));
      const team = pick(list);
      touched.add(team);
      return team;
    };
    const born = (section: Section): Team => {
      const team: Team = { id: '', name: fresh('係'), section };
      const minted = { ...team, id: mint(path(team), date) };
      touched.add(minted);
      allTeams.push(minted);
      return minted;
    };
    const end = (team: Team) => {
      allTeams = allTeams.filter((one) => one !== team);
    };
    // A renamed section takes no part in the other changes of its year, so that paths stay simple.
    const renamed = pick(allSections);
    for (const team of allTeams) if (team.section === renamed) touched.add(team);
    const others = allSections.filter((section) => section !== renamed);
    for (let at = 0; at < changes; at++) {
      // Only one post exists to regrade.
      const kind = at % 11 === 9 && at > 9 ? 2 : at % 11;
      if (kind === 0) change(`establish: ${path(born(pick(others)))}`);
      else if (kind === 1) {
        const team = free();
        change(`abolish: ${path(team)}`);
        end(team);
      } else if (kind === 2) {
        const team = free();
        const old = path(team);
        team.name = fresh('係');
        change(`rename: ${old}`, `to: ${team.name}`);
      } else if (kind === 3) {
        const team = free();
        const old = path(team);
        team.section = pick(others.filter((section) => section !== team.section));
        if (random() < 0.5) team.name = fresh('係');
        change(`move: ${old}`, `to: ${path(team)}`);
      } else if (kind === 4) {
        const [a, b] = [free(), free()];
        const into = born(pick(others));
        change(`merge: [${path(a)}, ${path(b)}]`, `into: ${path(into)}`);
        end(a);
        end(b);
      } else if (kind === 5) {
        const [a, b] = [free(), free()];
        change(`absorb: ${path(a)}`, `into: ${path(b)}`);
        end(a);
      } else if (kind === 6) {
        const team = free();
        const into = [born(pick(others)), born(pick(others))];
        change(`split: ${path(team)}`, `into: [${into.map(path).join(', ')}]`);
        end(team);
      } else if (kind === 7) {
        const team = free();
        change(`detach: ${path(born(pick(others)))}`, `from: ${path(team)}`);
      } else if (kind === 8) {
        const duty = `見本事務${year}の${at}`;
        duties.push(`  d${duties.length + 1}: { name: ${duty} }`);
        const [a, b] = [free(), free()];
        change(
          `transfer: ${duty}`,
          `from: ${path(a)}`,
          `to: { unit: ${path(b)}, extent: ${pick(['whole', 'part', 'unknown'])} }`,
        );
      } else if (kind === 9) {
        change('regrade: { post: 見本職 }', `from: 見本${grade}級`, `to: 見本${++grade}級`);
      } else {
        const duty = `見本職務${year}の${at}`;
        duties.push(`  d${duties.length + 1}: { name: ${duty} }`);
        change(`assign: ${duty}`, `to: ${path(free())}`);
      }
    }
    const old = above(renamed);
    renamed.name = fresh('課');
    change(`rename: ${old}`, `to: ${renamed.name}`);
    const statements = written.map((_, at) => `第${at + 1}項`).join(', ');
    put(
      `reorganizations/${date}.md`,
      `---\ntitle: 見本の改正\neffective: ${date}\nstatus: in force\n${source}\nfidelity: summary\nbefore: ${year - 1}-04-01\nafter: ${date}\nstatements: [${statements}]\nchanges:\n${written.join('\n')}\n---\n\n## ねらい {#aim}\n\n${path(pick(allTeams))}などを見直す。\n`,
    );
    chart(date);
    const measures = Array.from({ length: promised }, (_, at) => {
      const owner = path(pick(allTeams));
      return `  - id: m${at + 1}\n    code: "${at + 1}"\n    title: 見本の取組${at + 1}\n    text: 見本の取組を進める。\n    owners: [${owner}]\n    schedule: ${year}年度末\n    targets: [{ indicator: 件数, baseline: 0, target: ${at + 1}, unit: 件 }]`;
    });
    put(
      `documents/manifesto/${year}.md`,
      `---\ntitle: 見本のマニフェスト\ntype: manifesto\nedition: "${year}"\nissued: ${date}\nperiod: { from: ${year}年度, to: ${year}年度 }\n${source}\nfidelity: summary\nmeasures:\n${measures.join('\n')}\n---\n\n見本の本文。\n`,
    );
  }
  const post = years > 1 && changes > 9 ? `posts:\n  p1: { post: 見本職, at: ${first + 1}-04-01 }\n` : '';
  put(
    'ids.yaml',
    `units:\n${ids.join('\n')}\n${duties.length > 0 ? `duties:\n${duties.join('\n')}\n` : ''}${post}`,
  );
  put(
    'municipality.yaml',
    `name: 見本市第${index + 1}\nreading: みほんし\ncode: "${madeUpCode(index)}"\nprefecture: 架空県\nwebsite: https://example.invalid/\n`,
  );
  return files;
}

/** A municipality code with a correct check digit. */
export function madeUpCode(index: number): string {
  const five = String(99000 - (index % 90000)).padStart(5, '0');
  const sum = [...five].reduce((total, digit, at) => total + Number(digit) * (6 - at), 0);
  return `${five}${(11 - (sum % 11)) % 10}`;
}
