// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { type Suggestions, suggestionsFor } from '#components/search/suggestions.ts';
import type { Suggestion } from '#search/types.ts';

const names: readonly Suggestion[] = ['見本課', '見本係'].map((text) => ({
  text,
  type: 'unit',
  municipality: '見本市',
  url: `/mihon/${text}/`,
  note: '現在は後継課',
}));

let field: HTMLInputElement;
let list: Suggestions;
beforeEach(() => {
  // jsdom has no layout and therefore no scrolling.
  Element.prototype.scrollIntoView = () => {};
  document.body.innerHTML = '<div><input id="box"></div>';
  field = document.querySelector('input') as HTMLInputElement;
  list = suggestionsFor(field, document.querySelector('div') as HTMLElement);
});

const active = () => field.getAttribute('aria-activedescendant');

test('a closed combobox says that it is closed and refers to its list', () => {
  expect(field.getAttribute('role')).toBe('combobox');
  expect(field.getAttribute('aria-expanded')).toBe('false');
  const named = document.getElementById(field.getAttribute('aria-controls') ?? '');
  expect(named?.getAttribute('role')).toBe('listbox');
});

test('options are links with type, municipality and current name', () => {
  list.show(names);
  expect(field.getAttribute('aria-expanded')).toBe('true');
  const [option] = document.querySelectorAll('[role=option]');
  expect(option?.textContent).toBe('組織 見本課 見本市・現在は後継課');
  expect(option?.getAttribute('href')).toBe('/mihon/見本課/');
  expect(active()).toBeNull();
});

test('arrow keys move through the options and back to the field', () => {
  list.show(names);
  const way = [1, 1, 1, -1, -1, -1].map((by) => {
    list.move(by as 1 | -1);
    return list.active()?.textContent?.split(' ')[1] ?? null;
  });
  expect(way).toEqual(['見本課', '見本係', null, '見本係', '見本課', null]);
});

test('only the active option is selected, and closing the list releases it', () => {
  list.show(names);
  list.move(1);
  expect(document.querySelectorAll('[aria-selected=true]')).toHaveLength(1);
  expect(document.querySelector('[aria-selected=true]')?.id).toBe(active());
  list.close();
  expect(active()).toBeNull();
  expect(list.isOpen()).toBe(false);
});

test('the list closes if there are no suggestions', () => {
  list.show(names);
  list.show([]);
  expect(list.isOpen()).toBe(false);
  expect(field.getAttribute('aria-expanded')).toBe('false');
});
