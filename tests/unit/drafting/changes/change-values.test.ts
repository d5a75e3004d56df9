import { describe, expect, test } from 'vitest';
import { inEnglish } from '#archive/1-read/english.ts';
import { splitFrontmatter } from '#archive/1-read/frontmatter.ts';
import { change } from '#archive/1-read/schema/change.ts';
import { reorganization } from '#archive/1-read/schema/reorganization.ts';
import { readYaml } from '#archive/1-read/yaml.ts';
import { offered, subjectOf } from '#drafting/changes/acts.ts';
import {
  missingIn,
  valuesBelow,
  valuesFor,
  valuesOf,
  verbOf,
  type Written,
  writtenOf,
} from '#drafting/changes/change-values.ts';
import { changeForms, wordsOf } from '#drafting/changes/form.ts';
import { inWay, namedUnit, unitValueOf, wayForms, writtenUnit } from '#drafting/changes/unit-value.ts';
import { VERBS } from '#org/verbs/verbs.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { caseNames, filesOfCase } from '../../archive/cases.ts';

const forms = changeForms();

/** Every change in the content and the fixtures. */
function allWritten(): readonly Written[] {
  const texts = [filesOnDisk('.'), ...caseNames().map(filesOfCase)].flatMap(({ entries, read }) =>
    entries
      .filter(({ path }) => path.includes('reorganizations/') && path.endsWith('.md'))
      .map(({ path }) => new TextDecoder().decode(read(path))),
  );
  return [...new Set(texts)].flatMap((text) => {
    const parts = splitFrontmatter(text);
    const tree = parts && inEnglish(readYaml(parts.yaml, '', 2), reorganization);
    const { changes } = (tree?.data ?? {}) as { readonly changes?: unknown };
    return Array.isArray(changes) ? changes : [];
  });
}

describe('the form of a change', () => {
  test.each(VERBS)('has a labelled input for every field of %s', (verb) => {
    for (const { key, kind } of forms[verb]) {
      expect([key, wordsOf(verb, key)]).not.toEqual([key, null]);
      expect([key, kind]).not.toEqual([key, 'other']);
    }
    expect(forms[verb].map(({ key }) => key)).toContain(subjectOf[verb]);
  });

  test('leaves every existing change unchanged if nothing is edited', () => {
    const written = allWritten().filter((one) => change.safeParse(one).success);
    expect(written.length).toBeGreaterThan(250);
    for (const one of written) {
      const verb = verbOf(one) ?? 'establish';
      const again = writtenOf(forms[verb], valuesOf(forms[verb], one), one);
      expect(change.parse(again)).toEqual(change.parse(one));
      expect(Object.keys(again).toSorted()).toEqual(
        Object.keys(one)
          .filter((key) => one[key] !== undefined && one[key] !== null)
          .toSorted(),
      );
    }
  });

  test('has inputs for every existing change', () => {
    const odd = allWritten().flatMap((one) => {
      const verb = change.safeParse(one).success ? verbOf(one) : null;
      if (verb === null) return [];
      return Object.values(valuesOf(forms[verb], one)).flatMap((value) =>
        value.kind === 'odd' || (value.kind === 'units' && value.units.some(({ way }) => way === 'odd'))
          ? [one]
          : [],
      );
    });
    expect(odd).toEqual([]);
  });

  test('lists missing fields', () => {
    expect(missingIn(forms.rename, valuesFor(forms, 'rename', [namedUnit('企画部')]))).toEqual(['to']);
    expect(missingIn(forms.establish, valuesBelow(forms, '企画部'))).toEqual([]);
  });

  test('takes several units at once if the verb does', () => {
    const values = valuesFor(forms, 'merge', [namedUnit('総務部/甲係'), namedUnit('総務部/乙係')]);
    const into = { kind: 'units', units: [namedUnit('丙係')] } as const;
    expect(writtenOf(forms.merge, { ...values, into })).toEqual({
      merge: ['総務部/甲係', '総務部/乙係'],
      into: '丙係',
    });
  });

  test('is only offered for verbs with a field for the unit', () => {
    for (const verb of offered)
      expect(valuesFor(forms, verb, [namedUnit('甲')])[subjectOf[verb]]?.kind).toBe('units');
  });
});

describe('a unit is written', () => {
  const ways = forms.transfer.find(({ key }) => key === 'from')?.ways ?? [];

  test.each([
    ['総務部/総務課', 'path'],
    [{ unit: '庶務係', parent: 'unknown' }, 'unplaced'],
    [{ unit: '会計課', parent: 'top' }, 'top'],
    [{ unit: '各支所', collective: true }, 'collective'],
    [{ post: '会計管理者' }, 'post'],
    [{ post: '副部長', in: '総務部' }, 'post'],
    [{ unnamed: '3', kind: '課', in: '総務部' }, 'unnamed'],
    [{ every: '班', in: '総務部', except: ['甲班', '乙班'] }, 'every'],
    [{ unit: '総務課', municipality: 'みどり町' }, 'foreign'],
    [{ body: '見本広域組合' }, 'body'],
    ['unknown', 'unknown'],
    [{ unknown: '各課' }, 'unknown'],
  ])('%j', (written, way) => {
    const value = unitValueOf(written, ways);
    expect([value.way, writtenUnit(value)]).toEqual([way, written]);
  });

  test('with values that have no input, until another form is chosen', () => {
    const written = { post: '副部長', in: { unit: '総務部', parent: 'unknown' } };
    const value = unitValueOf(written, ways);
    expect(writtenUnit(value)).toEqual(written);
    expect(writtenUnit(inWay(value, 'path'))).toBeUndefined();
  });

  test('in a form whose inputs all have labels', () => {
    for (const { label, inputs } of Object.values(wayForms))
      expect([label, ...inputs.map((input) => input.label)]).not.toContain('');
  });
});
