/** Whom users can turn to, the agreement, and when a text or an address is one. */
import { describe, expect, test } from 'vitest';
import { agreementOffered } from '../src/checks/agreement-offered.ts';
import { canBeContact } from '../src/checks/contact.ts';
import { leadsTo } from '../src/checks/leads-to.ts';
import { responsibleNamed } from '../src/checks/responsible-named.ts';
import { isPlaceholder, saysSomething } from '../src/checks/says-something.ts';
import { supportOffered } from '../src/checks/support-offered.ts';
import { breachesOf, organization, summary } from './support/context.ts';

test('responsible-named', () => {
  const of = (responsible: object | null) =>
    summary(responsibleNamed(organization(responsible ? { notification: { responsible } } : {}), {}));
  expect(of({ name: 'Legal department', contact: 'ai@example.kz' })).toEqual(['met']);
  expect(of(null)).toEqual(['unmet not-declared']);
  expect(of({})).toEqual(['unmet not-declared', 'unmet not-declared']);
  expect(of({ name: 'Legal department' })).toEqual(['unmet not-declared']);
  expect(of({ contact: 'ai@example.kz' })).toEqual(['unmet not-declared']);
  expect(of({ name: 'TBD', contact: 'ai@example.kz' })).toEqual(['unmet only-a-placeholder']);
  expect(of({ name: 'Legal department', contact: 'ask us' })).toEqual(['unmet bad-contact']);
});

test('support-offered', () => {
  const of = (support: string | null) => supportOffered(organization(support ? { notification: { support } } : {}), {});
  expect(summary(of('mailto:help@example.kz'))).toEqual(['met']);
  expect(summary(of(null))).toEqual(['unmet not-declared']);
  expect(summary(of('TODO'))).toEqual(['unmet bad-contact']);
  expect(breachesOf(of(null))[0]?.at).toEqual({ in: 'manifest', path: ['organization'], on: 'key' });
});

describe('an address', () => {
  test.each([
    'mailto:help@example.kz',
    'mailto:help@example.kz?subject=AI',
    'tel:+77172000000',
    'tel:1414',
    'https://example.kz/help',
    'http://example.kz',
    'https://example.kz:8443/help?a=b#c',
    'https://қолдау.қаз',
    'help@example.kz',
    'анна@пример.рф',
    '+7 (7172) 00-00-00',
    '8 800 080 00 00',
    ' help@example.kz ',
  ])('%s', (value) => expect(canBeContact(value)).toBe(true));

  test.each([
    '',
    'TODO',
    'help',
    'help@',
    '@example.kz',
    'help@localhost',
    'a@b@example.kz',
    'help @example.kz',
    'noreply@example.kz',
    'no-reply@example.kz',
    'mailto:',
    'tel:',
    'tel:abc',
    'https://',
    'https://localhost',
    'https://-bad.kz',
    'javascript:alert(1)',
    'ftp://example.kz',
    '12',
    '1234567890123456',
    `${'a'.repeat(300)}@example.kz`,
    `${'a.'.repeat(100_000)}@`,
  ])('not %s', (value) => expect(canBeContact(value)).toBe(false));
});

describe('agreement-offered', () => {
  const text = 'Пользуясь системой, вы соглашаетесь с условиями.';
  const linked = '<a href="/terms.html">Условия</a>';
  const of = (agreement: object | null, files: Record<string, string> = {}) =>
    summary(
      agreementOffered(
        organization({
          ...(agreement && { notification: { 'user-agreement': { in: 'site/terms.html', ...agreement } } }),
          files,
        }),
        {},
      ),
    );

  test('there, saying something, and linked', () => {
    expect(of({ 'linked-from': 'site/index.html' }, { 'site/terms.html': text, 'site/index.html': linked })).toEqual([
      'met',
    ]);
    expect(
      of(
        { in: { kk: 'kk.html', ru: 'ru.html' }, 'linked-from': 'i.html' },
        { 'kk.html': text, 'ru.html': text, 'i.html': '<a href=ru.html>x</a>' },
      ),
    ).toEqual(['met']);
  });

  test('or not', () => {
    expect(of(null)).toEqual(['unmet not-declared']);
    expect(of({}, { 'site/terms.html': text })).toEqual(['unmet not-declared ≤warning']);
    expect(of({ 'linked-from': 'i.html' }, { 'site/terms.html': text, 'i.html': '<p>Афиши</p>' })).toEqual([
      'unmet agreement-not-linked',
    ]);
    const toItself = text + linked;
    expect(of({ 'linked-from': 'site/terms.html' }, { 'site/terms.html': toItself })).toEqual([
      'unmet agreement-not-linked',
    ]);
    expect(
      of(
        { in: { kk: 'kk.html', ru: 'ru.html' }, 'linked-from': 'kk.html' },
        { 'kk.html': `${text}<a href=ru.html>x</a>`, 'ru.html': text },
      ),
    ).toEqual(['unmet agreement-not-linked']);
    expect(of({ 'linked-from': 'i.html' }, { 'site/terms.html': text })).toEqual(['unseen no-such-file']);
    expect(of({ 'linked-from': 'i.html' }, { 'site/terms.html': '<h1>Условия</h1>', 'i.html': linked })).toEqual([
      'unmet says-nothing',
    ]);
    expect(
      of(
        { in: { kk: 'kk.html', ru: 'ru.html' }, 'linked-from': 'i.html' },
        { 'ru.html': text, 'i.html': '<a href=ru.html>x</a>' },
      ),
    ).toEqual(['unseen no-such-file']);
  });
});

describe('a link', () => {
  test.each([
    ['<a class=x href="/terms.html">', 'site/terms.html'],
    ["<a href='../legal/terms.html?v=2#top'>", 'site/terms.html'],
    ['<a href=/terms/>', 'docs/terms.md'],
    ['<a href="terms">', 'docs/terms.md'],
    ['<Link to="/terms">', 'site/terms.html'],
    ['<Link href={"/terms"}>', 'site/terms.html'],
    ['see [the terms](TERMS.md "before use")', 'TERMS.md'],
    ['[terms]: docs/terms.md', 'docs/terms.md'],
    ['<a href="/terms/">', 'site/terms/index.html'],
    ['<a href="/%D1%83%D1%81%D0%BB%D0%BE%D0%B2%D0%B8%D1%8F.html">', 'site/условия.html'],
  ])('%s leads to %s', (source, file) => expect(leadsTo(source, file)).toBe(true));

  test.each([
    ['<!-- <a href="/terms.html"> -->', 'site/terms.html'],
    ['<a href="/terms-of-sale.html">', 'site/terms.html'],
    ['terms.html', 'site/terms.html'],
    ['<a href="#terms">', 'site/terms.html'],
    ['<a href="/">', 'site/index.html'],
    ['<a href="%zz">', 'site/terms.html'],
    ['', 'site/terms.html'],
  ])('%s does not', (source, file) => expect(leadsTo(source, file)).toBe(false));

  test('hostile sources end', () => {
    expect(leadsTo('<!--'.repeat(100_000), 'a.html')).toBe(false);
    expect(leadsTo('href='.repeat(100_000), 'a.html')).toBe(false);
    expect(leadsTo('['.repeat(200_000), 'a.html')).toBe(false);
    expect(leadsTo('[a]:'.repeat(50_000), 'a.html')).toBe(false);
  });
});

describe('a text that says something', () => {
  test.each([
    'The system draws posters.',
    '# Title\n\nThe system draws posters.',
    '<h1>Title</h1><p>The system draws posters.</p>',
    '---\ntitle: x\n---\nЖүйе плакаттар салады, қателесуі мүмкін.',
    'purpose: draws posters for events',
    '«Компания» обязуется хранить «данные»',
    '- [ ] an item with several words',
    '| Риск | Мера |\n|---|---|\n| Ошибка в дате | Проверка редактором |',
  ])('%j', (text) => expect(saysSomething(text)).toBe(true));

  test.each([
    '',
    '   \n\t',
    '# Only a heading here, however long',
    'A heading of the other kind\n=====',
    'TODO',
    'TODO: describe what the system does in detail',
    '- TBD: will be described later by the team',
    'Заполнить до конца квартала, ответственный отдел',
    'Толтыру керек, кейін жазамыз',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit',
    '<!-- The system draws posters. -->',
    '<!-- The system draws posters.',
    '<head><title>The system draws posters</title></head>',
    '<script>const words = "the system draws posters"</script>',
    '---\ntitle: the system draws posters\n---\n',
    '[Company name] [and its address here]',
    '[describe the system in your own words]',
    '{{ description of the system here }}',
    'Two words',
    '... --- *** ___ 123 456 789',
    '<h2>The system draws posters</h2><h3>And more</h3>',
  ])('not %j', (text) => expect(saysSomething(text)).toBe(false));

  test('a value that only holds a place', () => {
    expect(['TODO', 'tbd', 'n/a', '-', '…', '<name>', '[name]', 'Заполнить', 'толтыру'].every(isPlaceholder)).toBe(
      true,
    );
    expect(['Legal department', 'Тодоров И.', 'WIPO', 'Юрист', 'A'].some(isPlaceholder)).toBe(false);
  });

  test('hostile texts end', () => {
    for (const piece of ['<!--', '<h1>', '<', '{{', '---\n', '[', '# \n', '<script '])
      expect(saysSomething(piece.repeat(Math.floor(1_000_000 / piece.length)))).toBe(false);
  });
});
